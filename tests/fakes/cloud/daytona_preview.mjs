// SPDX-License-Identifier: Apache-2.0
// The proxy before a Daytona sandbox's ports: who may pass, and what it says to others.
import { randomBytes } from "node:crypto";
import { Refusal } from "./service.mjs";

const reserved = [22222, 2280, 33333];
const longestS = 86400;

/** The calls that make and end URLs of ports; `rest` is what follows /ports/. */
export function previews(service, box, rest, request, refuse) {
  const [, number, verb, token] = /^(\d+)\/(preview-url|signed-preview-url)(?:\/(\w+)\/expire)?$/.exec(rest) ?? [];
  const port = Number(number);
  if (!verb) return undefined;
  if (!(port >= 1 && port <= 65535) || reserved.includes(port)) throw refuse(request, 400, "Invalid port");
  const { id } = box.dto;
  if (token) {
    box.signed.delete(token);
    return new Refusal(200, "");
  }
  if (verb === "preview-url") return { sandboxId: id, url: service.portUrl(`${port}-${id}`, id, port), token: box.previewToken ?? "" };
  const seconds = Number(request.query.get("expiresInSeconds") ?? 60);
  if (!(seconds >= 1 && seconds <= longestS)) throw refuse(request, 400, "expiresInSeconds must be between 1 second and 24 hours");
  const made = randomBytes(8).toString("hex"); // a host of its own each time
  box.signed.set(made, { port, until: Date.now() + seconds * 1000 });
  return { sandboxId: id, port, token: made, url: service.portUrl(`${port}-${made}`, made, port) };
}

const errorOf = (statusCode, message, code, request) =>
  new Refusal(statusCode, { statusCode, source: "DAYTONA_PROXY", message, code, timestamp: new Date().toISOString(),
                            path: request.url, method: request.method });

export function admitter(service, boxes, key) {
  const boxNamed = (name) => boxes.get(name) ?? [...boxes.values()].find((box) => box.signed.has(name));

  service.machineOf = (name) => boxNamed(name) && service.machines.get(boxNamed(name).dto.id);
  service.machineOfHost = (host) => {
    const [, port, name] = /^(\d+)-([\w-]+)\./.exec(host) ?? [];
    return name && { machine: service.machineOf(name), name, port: Number(port) };
  };

  service.portClosed = (machine, port, request) => errorOf(502, `connection refused: port ${port}`, "BAD_GATEWAY", request);

  service.admit = (request, target, url) => {
    const { headers } = request;
    const box = boxNamed(target.name);
    const login = new Refusal(307, "", { location: `${service.url}/login?returnTo=${encodeURIComponent(request.url)}` });
    if (!box) return login;
    target.headers = { ...headers };
    const signed = box.signed.get(target.name);
    if (signed) {
      if (signed.until < Date.now() || signed.port !== target.port) return login;
    } else {
      const given = headers["x-daytona-preview-token"] ?? url.searchParams.get("DAYTONA_SANDBOX_AUTH_KEY");
      const isKey = headers.authorization === `Bearer ${key}`;
      if (!box.dto.public && !isKey && given !== box.previewToken) return login;
    }
    // A credential of Daytona's is not for the sandbox to see.
    if (headers.authorization === `Bearer ${key}`) delete target.headers.authorization;
    delete target.headers["x-daytona-preview-token"];
    const isBrowser = /Mozilla|Chrome|Safari|Edg/.test(headers["user-agent"] ?? "") && headers.upgrade === undefined;
    if (isBrowser && headers["x-daytona-skip-preview-warning"] !== "true")
      return new Refusal(200, "<!DOCTYPE html><html>Preview URL Warning</html>", { "content-type": "text/html" });
    if (box.dto.state !== "started") return errorOf(400, "no IP address found. Is the Sandbox started?", "BAD_REQUEST", request);
    if (headers["x-daytona-skip-last-activity-update"] !== "true") box.dto.lastActivityAt = new Date().toISOString();
    return undefined;
  };
}
