package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Applies an activation to floats that follow each other. NaN stays NaN in all of them, by a choice
 * of lanes: it is never less or greater than anything, and {@code max} would cost more. A limit of
 * 0 takes −0 too, as {@link Math#max} does.
 */
final class Activations {

  /** The set of scratch arrays that holds the floats of the last vector, which is not full. */
  private static final int TAIL = Scratch.SETS - 1;

  private Activations() {}

  /** y = activation(y), for {@code length} floats. */
  static void apply(Scratch scratch, Activation activation, float[] y, int at, int length) {
    if (activation.kind() != Activation.Kind.NONE) {
      apply(scratch, activation, y, at, y, at, length);
    }
  }

  /** y = activation(x), for {@code length} floats. y may be x, at the same position. */
  static void apply(
      Scratch scratch, Activation activation, float[] x, int xAt, float[] y, int yAt, int length) {
    int whole = FLOATS.loopBound(length);
    vectors(activation, x, xAt, y, yAt, whole);
    if (whole < length) {
      float[] tail = scratch.floats(TAIL, LANES);
      System.arraycopy(x, xAt + whole, tail, 0, length - whole);
      vectors(activation, tail, 0, tail, 0, LANES);
      System.arraycopy(tail, 0, y, yAt + whole, length - whole);
    }
  }

  /**
   * Applies an activation to a rectangle of pixels that a convolution has computed, unless it is
   * one that limits: that is a {@link Clamp}, which the tiles have applied.
   */
  static void finish(
      Scratch scratch,
      Activation activation,
      Window window,
      float[] y,
      int yAt,
      int rows,
      int columns) {
    if (Clamp.of(activation).applies() || activation.kind() == Activation.Kind.NONE) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = yAt + row * window.outputRowStep() + column * window.outputStep();
        apply(scratch, activation, y, at, window.outputChannels());
      }
    }
  }

  /** An expression, which has to know every activation to compile. */
  private static float[] vectors(
      Activation activation, float[] x, int xAt, float[] y, int yAt, int length) {
    return switch (activation.kind()) {
      case NONE -> copy(x, xAt, y, yAt, length);
      case RELU -> relu(x, xAt, y, yAt, length);
      case RELU6 -> relu6(x, xAt, y, yAt, length);
      case LEAKY_RELU -> leakyRelu(activation.first(), x, xAt, y, yAt, length);
      case HARD_SWISH -> hardSwish(x, xAt, y, yAt, length);
      case HARD_SIGMOID -> hardSigmoid(x, xAt, y, yAt, length);
      case SLOPED_HARD_SIGMOID -> hardSigmoid(activation, x, xAt, y, yAt, length);
      case SIGMOID -> Sigmoids.sigmoid(x, xAt, y, yAt, length);
      case SILU -> Sigmoids.silu(x, xAt, y, yAt, length);
      case TANH -> Sigmoids.tanh(x, xAt, y, yAt, length);
      case GELU -> Gelus.gelu(x, xAt, y, yAt, length);
      case GELU_TANH -> Gelus.byTanh(x, xAt, y, yAt, length);
      case ELU -> ExponentialUnits.elu(activation.first(), x, xAt, y, yAt, length);
      case SOFTPLUS -> ExponentialUnits.softplus(x, xAt, y, yAt, length);
      case MISH -> ExponentialUnits.mish(x, xAt, y, yAt, length);
      case CLIP -> clip(activation, x, xAt, y, yAt, length);
    };
  }

  private static float[] copy(float[] x, int xAt, float[] y, int yAt, int length) {
    System.arraycopy(x, xAt, y, yAt, length);
    return y;
  }

  private static float[] relu(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      v.blend(0f, v.compare(VectorOperators.LE, 0f)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] relu6(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      relu6(FloatVector.fromArray(FLOATS, x, xAt + at)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static FloatVector relu6(FloatVector v) {
    return clip(v, 0, 6);
  }

  private static FloatVector clip(FloatVector v, float least, float most) {
    FloatVector atLeast = v.blend(least, v.compare(VectorOperators.LE, least));
    return atLeast.blend(most, atLeast.compare(VectorOperators.GT, most));
  }

  private static float[] clip(
      Activation activation, float[] x, int xAt, float[] y, int yAt, int length) {
    float least = activation.first();
    float most = activation.second();
    for (int at = 0; at < length; at += LANES) {
      clip(FloatVector.fromArray(FLOATS, x, xAt + at), least, most).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] leakyRelu(
      float slope, float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      leakyRelu(v, FloatVector.broadcast(FLOATS, slope)).intoArray(y, yAt + at);
    }
    return y;
  }

  /** x where x &gt; 0, else x · slope. */
  static FloatVector leakyRelu(FloatVector v, FloatVector slope) {
    return v.mul(slope).blend(v, v.compare(VectorOperators.GT, 0f));
  }

  private static float[] hardSwish(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      v.mul(relu6(v.add(3f)).mul(1 / 6f)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] hardSigmoid(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      relu6(v.add(3f)).mul(1 / 6f).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] hardSigmoid(
      Activation activation, float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector line =
          FloatVector.fromArray(FLOATS, x, xAt + at)
              .mul(activation.first())
              .add(activation.second());
      clip(line, 0, 1).intoArray(y, yAt + at);
    }
    return y;
  }
}
