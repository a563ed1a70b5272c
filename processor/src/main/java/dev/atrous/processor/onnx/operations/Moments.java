package dev.atrous.processor.onnx.operations;

/**
 * Mean and variance of numbers.
 *
 * @param mean their mean
 * @param variance the mean of their squared distances from it
 */
record Moments(double mean, double variance) {

  /** Of a part of an array. */
  static Moments of(double[] numbers, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += numbers[i];
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = from; i < from + count; i++) {
      squares += (numbers[i] - mean) * (numbers[i] - mean);
    }
    return new Moments(mean, squares / count);
  }
}
