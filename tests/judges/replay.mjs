// ReplayWeb.page's own replay, without a browser: loads WARC files as one and answers "STAMP URL" lines
// from its standard input with a JSON line each. Run in the folder that holds node_modules.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { argv, cwd, stderr, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";

const installed = createRequire(`${cwd()}/`);
await import(installed.resolve("fake-indexeddb/auto"));

// What a service worker finds around it.
const scope = "http://replay.test/";
Object.assign(globalThis, {
  self: globalThis,
  addEventListener: () => {},
  registration: { scope },
  location: new URL(scope),
});
const { ArchiveRequest, SWCollections } = await import(installed.resolve("@webrecorder/wabac/swlib"));

// Its own words are for the operator: standard output belongs to the answers.
console.log = (...words) => stderr.write(`${words.join(" ")}\n`);

const bytes = new Uint8Array(Buffer.concat(argv.slice(2).map((path) => readFileSync(path))));
const collections = new SWCollections({ main: `${scope}w/`, root: scope, static: `${scope}static/` });
const name = "archive.warc.gz";
const file = { name, sourceUrl: `file:///${name}`, size: bytes.length, extra: { arrayBuffer: bytes } };
await collections.addCollection({ name: "archive", file }, (_percent, error) => {
  if (error) throw new Error(error);
});
const collection = await collections.getColl("archive");

for await (const line of createInterface(stdin)) {
  const [stamp, url] = line.split(" ");
  const path = `${stamp}id_/${url}`;
  const request = new ArchiveRequest(path, new Request(`${scope}w/archive/${path}`));
  const response = await collection.handleRequest(request, {});
  const body = Buffer.from(await response.arrayBuffer());
  const answer = { status: response.status, sha256: createHash("sha256").update(body).digest("hex") };
  stdout.write(`${JSON.stringify(answer)}\n`);
}
