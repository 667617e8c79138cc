// SPDX-License-Identifier: Apache-2.0
// How modules are found when the Worker is loaded outside Cloudflare: the official packages lie with the tests, and the
// runtime's own module is a stand-in.
import { pathToFileURL } from "node:url";
import { fileOf } from "./packages.mjs";

const packages = pathToFileURL(fileOf("../worker.js")).href;
const runtime = new URL("cloudflare_runtime.mjs", import.meta.url).href;

export const resolve = (name, context, next) => {
  if (name === "cloudflare:workers") return { url: runtime, shortCircuit: true };
  // A bundler finds these without their ending.
  if (context.parentURL?.includes("/@cloudflare/containers/") && /^\.{1,2}\/[\w/]+$/.test(name)) return next(`${name}.js`, context);
  return next(name, name.startsWith("@cloudflare/") ? { ...context, parentURL: packages } : context);
};
