package dev.atrous.processor.onnx.layers;

/**
 * A map times a number for each channel, plus a number for each channel.
 *
 * @param factors the factor of each channel
 * @param addends what is added to each channel
 */
record Affine(double[] factors, double[] addends) {

  /** Both in one: this first, then another one. */
  Affine then(double[] otherFactors, double[] otherAddends) {
    double[] product = new double[factors.length];
    double[] sum = new double[factors.length];
    for (int channel = 0; channel < factors.length; channel++) {
      product[channel] = factors[channel] * otherFactors[channel];
      sum[channel] = addends[channel] * otherFactors[channel] + otherAddends[channel];
    }
    return new Affine(product, sum);
  }
}
