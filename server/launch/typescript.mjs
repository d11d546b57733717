// From here on this process reads TypeScript; called once the packages are there.
export async function readTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}
