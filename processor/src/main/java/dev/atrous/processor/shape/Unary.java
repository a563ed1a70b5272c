package dev.atrous.processor.shape;

/** An operation that reads one map. */
interface Unary extends Operation {

  @Override
  default int minInputs() {
    return 1;
  }

  @Override
  default int maxInputs() {
    return 1;
  }

  @Override
  default SecondInput secondInput() {
    return SecondInput.NONE;
  }
}
