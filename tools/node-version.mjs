// First in every script: an unsupported Node gets one clear sentence instead of a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Deskhand needs Node 20.19 or newer (tested on 20, 22 and 24); this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
