package dev.atrous.processor.shape;

/** An operation that reads the values of any number of maps, position by position. */
interface Gathering extends Operation {

  @Override
  default OperationKind drawnAs() {
    return OperationKind.OTHER;
  }

  @Override
  default int minInputs() {
    return 2;
  }

  @Override
  default int maxInputs() {
    return Integer.MAX_VALUE;
  }

  @Override
  default SecondInput secondInput() {
    return SecondInput.VALUES;
  }

  @Override
  default Size rate() {
    return Size.ONE;
  }
}
