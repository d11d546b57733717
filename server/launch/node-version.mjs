// Written so that an old Node can still read it: it is the first thing every command looks at.
const [major, minor] = process.versions.node.split(".").map(Number);
const goodEnough =
  major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) || major === 23;

if (!goodEnough) {
  console.error(`Chartroom needs Node 20.19, 22.12 or newer, and this is Node ${process.versions.node}.`);
  process.exit(1);
}
