// SPDX-License-Identifier: Apache-2.0
// gRPC for a fake: one address answers HTTP/1.1, for tests and tunnels, and gRPC. Requests are in the log as
// "GRPC Method"; a fault for one has a status of gRPC, or retryAfterSecs for Modal's way to throttle.
import { connect, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { load } from "./packages.mjs";

const grpc = (await load("@grpc/grpc-js/build/src/index.js")).default;
const loader = (await load("@grpc/proto-loader/build/src/index.js")).default;
const protobuf = (await load("protobufjs/index.js")).default;

export const { status } = grpc;
const folder = fileURLToPath(new URL("../../../providers/modal/proto/", import.meta.url));
const options = { includeDirs: [folder], keepCase: true, longs: Number, defaults: true, oneofs: true };

/** Thrown by handlers. */
export class GrpcRefusal extends Error {
  constructor(code, details) {
    super(details);
    Object.assign(this, { code, details });
  }
}

let policy;
function throttled(seconds) {
  policy ??= protobuf.loadSync(`${folder}/modal.proto`);
  const encode = (name, value) => {
    const type = policy.lookupType(`modal.client.${name}`);
    return type.encode(type.create(value)).finish();
  };
  const value = encode("RPCRetryPolicy", { retryAfterSecs: seconds });
  const details = [{ typeUrl: "type.googleapis.com/modal.client.RPCRetryPolicy", value }];
  const metadata = new grpc.Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(encode("RPCStatus", { code: status.RESOURCE_EXHAUSTED, message: "slow down", details })));
  return { code: status.RESOURCE_EXHAUSTED, details: "slow down", metadata };
}

/** Runs a handler with the log, the faults and the errors around it. */
function around(service, name, authorize, handler) {
  return async (call) => {
    const headers = Object.fromEntries(Object.entries(call.metadata.getMap()));
    service.log.push({ method: "GRPC", path: name, query: "", headers, body: JSON.stringify(call.request) });
    const fault = service.faultFor(`GRPC ${name}`);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.retryAfterSecs) throw throttled(fault.retryAfterSecs);
    if (fault?.status) throw new GrpcRefusal(fault.status, fault.body ?? "a fault of the test");
    authorize(name, headers);
    const answer = await handler(call.request, call);
    if (fault?.cut === "after") throw new GrpcRefusal(status.UNAVAILABLE, "the connection broke");
    return answer;
  };
}

function refused(error) {
  if (error.code === undefined) console.error(error);
  return { code: error.code ?? status.INTERNAL, details: error.details ?? String(error), metadata: error.metadata };
}

/** Serves {"file.proto": {service: "package.Service", authorize, handlers}} on a port of its own and returns the port. */
export async function serveGrpc(service, services) {
  const server = new grpc.Server({ "grpc.max_receive_message_length": 100 << 20 });
  for (const [file, { service: name, authorize, handlers }] of Object.entries(services)) {
    const definition = loader.loadSync(file, options)[name];
    const wrapped = {};
    for (const [method, { responseStream }] of Object.entries(definition)) {
      if (!handlers[method]) continue; // grpc-js answers UNIMPLEMENTED
      const run = around(service, method, authorize, handlers[method]);
      wrapped[method] = responseStream
        ? (call) => run(call).then(() => call.end(), (error) => call.emit("error", refused(error)))
        : (call, callback) => run(call).then((answer) => callback(null, answer), (error) => callback(refused(error)));
    }
    server.addService(definition, wrapped);
  }
  return new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port))));
}

/** What listens in front of both: the first bytes of a connection tell which of the two it is for. */
export const sharing = (grpcPort) => (http) =>
  createServer((socket) => {
    socket.on("error", () => {}); // its close follows
    socket.once("data", (first) => {
      socket.pause();
      if (!first.subarray(0, 3).equals(Buffer.from("PRI"))) {
        socket.unshift(first);
        http.emit("connection", socket);
        return process.nextTick(() => socket.resume());
      }
      const inner = connect(grpcPort, "127.0.0.1");
      inner.on("error", () => socket.destroy()).on("close", () => socket.destroy());
      socket.on("close", () => inner.destroy());
      inner.write(first);
      socket.pipe(inner).pipe(socket);
    });
  });
