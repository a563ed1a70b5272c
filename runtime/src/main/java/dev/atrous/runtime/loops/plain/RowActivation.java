package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;

/** Applies an activation to the beginning of a row. NaN stays NaN in all of them. */
final class RowActivation {

  private RowActivation() {}

  /** row = activation(row), for its first {@code length} floats. */
  static void apply(Activation activation, float[] row, int length) {
    compute(activation, row, length);
  }

  /** An expression, which has to know every activation to compile. */
  private static float[] compute(Activation activation, float[] row, int length) {
    return switch (activation.kind()) {
      case NONE -> row;
      case RELU -> relu(row, length);
      case RELU6 -> relu6(row, length);
      case LEAKY_RELU -> leakyRelu(row, length, activation.first());
      case HARD_SWISH -> hardSwish(row, length);
      case HARD_SIGMOID -> hardSigmoid(row, length);
      case SLOPED_HARD_SIGMOID -> hardSigmoid(row, length, activation.first(), activation.second());
      case SIGMOID -> sigmoid(row, length);
      case SILU -> silu(row, length);
      case TANH -> tanh(row, length);
      case GELU -> gelu(row, length);
      case GELU_TANH -> geluByTanh(row, length);
      case ELU -> elu(row, length, activation.first());
      case SOFTPLUS -> softplus(row, length);
      case MISH -> mish(row, length);
      case CLIP -> clip(row, length, activation.first(), activation.second());
    };
  }

  private static float[] relu(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.max(row[at], 0f);
    }
    return row;
  }

  private static float[] relu6(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.min(Math.max(row[at], 0f), 6f);
    }
    return row;
  }

  private static float[] leakyRelu(float[] row, int length, float slope) {
    for (int at = 0; at < length; at++) {
      row[at] = leakyRelu(row[at], slope);
    }
    return row;
  }

  /** x where x &gt; 0, else x · slope: a choice, not a sum, so that no slope meets a positive x. */
  static float leakyRelu(float x, float slope) {
    return x > 0 ? x : x * slope;
  }

  private static float[] hardSwish(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] *= Math.min(Math.max(row[at] + 3f, 0f), 6f) * (1 / 6f);
    }
    return row;
  }

  private static float[] hardSigmoid(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.min(Math.max(row[at] + 3f, 0f), 6f) * (1 / 6f);
    }
    return row;
  }

  private static float[] hardSigmoid(float[] row, int length, float slope, float offset) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.min(Math.max(row[at] * slope + offset, 0f), 1f);
    }
    return row;
  }

  private static float[] sigmoid(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = 1 / (Exponential.exp(-row[at]) + 1);
    }
    return row;
  }

  private static float[] silu(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] /= Exponential.exp(-row[at]) + 1;
    }
    return row;
  }

  private static float[] tanh(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Exponential.tanh(row[at]);
    }
    return row;
  }

  private static float[] gelu(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Gelu.gelu(row[at]);
    }
    return row;
  }

  private static float[] elu(float[] row, int length, float alpha) {
    for (int at = 0; at < length; at++) {
      row[at] = ExponentialUnits.elu(row[at], alpha);
    }
    return row;
  }

  private static float[] softplus(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = ExponentialUnits.softplus(row[at]);
    }
    return row;
  }

  private static float[] mish(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = ExponentialUnits.mish(row[at]);
    }
    return row;
  }

  private static float[] clip(float[] row, int length, float least, float most) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.min(Math.max(row[at], least), most);
    }
    return row;
  }

  private static float[] geluByTanh(float[] row, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Gelu.byTanh(row[at]);
    }
    return row;
  }
}
