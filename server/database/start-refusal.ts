/** A reason not to start that a person can mend. Its message is one sentence and is shown without a stack. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}
