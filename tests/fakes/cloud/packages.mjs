// SPDX-License-Identifier: Apache-2.0
// The pinned packages of the clouds, for the fakes and for what holds the official SDKs against them.
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const data = process.env.XDG_DATA_HOME ?? join(homedir(), ".local/share");
const folder = process.env.SANDGATE_TEST_NPM_DIR ?? join(data, "sandgate/npm-tests");

export const fileOf = (path) => join(folder, "node_modules", path);

/** Loads a module by its file below node_modules: "ws/wrapper.mjs". */
export const load = (path) => import(pathToFileURL(fileOf(path)));
