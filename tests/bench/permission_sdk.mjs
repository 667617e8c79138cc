// SPDX-License-Identifier: Apache-2.0
// permission_sdk.mjs SDK_INDEX_JS URL TOKEN FOLDER PROMPT
//
// The same requests as asked's, by the official SDK: when its callback is called for each, and when the answer is given,
// which is as long afterwards as a person's would be. Nanoseconds of the clock that all processes share. One line of JSON.
const [sdk, baseUrl, token, , prompt] = process.argv.slice(2);
const { SandboxAgent } = await import(sdk);
const pause = 600;
const now = () => Number(process.hrtime.bigint());

const client = await SandboxAgent.connect({ baseUrl, token });
const session = await client.createSession({ agent: "mock", cwd: "/tmp" });
const shown = {};
const decided = {};
session.onPermissionRequest((request) => {
  const at = now();
  const { optionId } = request.options[0];
  const number = /-(\d+)$/.exec(optionId)[1];
  shown[number] = at;
  setTimeout(() => {
    decided[number] = now();
    session.rawRespondPermission(request.id, { outcome: { outcome: "selected", optionId } });
  }, pause);
});
await session.prompt([{ type: "text", text: prompt }]);
console.log(JSON.stringify({ shown, decided }));
process.exit(0);
