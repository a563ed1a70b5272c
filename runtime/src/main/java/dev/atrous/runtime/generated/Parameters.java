package dev.atrous.runtime.generated;

import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import dev.atrous.runtime.generated.RandomTensor.Initial;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.choice.LoopChoice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Hands the layers of a network under construction their parameters, from weights or at random.
 * Tensors that are missing or misshapen are noted, and zeros given in their place; {@link #finish}
 * then throws one exception with everything that is wrong. For one network and one thread.
 *
 * <p>The arrays handed out are read, never written, by the layers.
 */
public final class Parameters {

  private final Weights weights;
  private final long seed;
  private final Set<String> handedOut = new LinkedHashSet<>();
  private final Map<String, RandomTensor> randoms = new LinkedHashMap<>();
  private final Misfits misfits = new Misfits();

  /** One array for each length, so that a file that lacks every tensor costs little memory. */
  private final Map<Integer, float[]> zeros = new HashMap<>();

  private Parameters(Weights weights, long seed) {
    LoopChoice.prepare(); // weights may not have been read, but made
    this.weights = weights;
    this.seed = seed;
  }

  /** Parameters from weights. */
  public static Parameters of(Weights weights) {
    return new Parameters(Objects.requireNonNull(weights, "weights"), 0);
  }

  /**
   * Random parameters for trying a network out: weights as He et al. 2015 initialise them (normal,
   * variance 2 / fan-in, where fan-in is input channels per group times taps), biases 0,
   * normalisations that change nothing, slopes 0.25. Each tensor depends on the seed and its own
   * name only.
   */
  public static Parameters random(long seed) {
    return new Parameters(null, seed);
  }

  /** The parameters of a convolution without a bias, as {@link #convolutionWithBias} otherwise. */
  public Filter convolution(String name, Window window) {
    return convolution(name, window, false);
  }

  /**
   * The parameters of a convolution whose geometry is the window: {@code name.weight} [O, I/groups,
   * kH, kW] and {@code name.bias} [O].
   */
  public Filter convolutionWithBias(String name, Window window) {
    return convolution(name, window, true);
  }

  private Filter convolution(String name, Window window, boolean bias) {
    return convolution(
        name,
        window.outputChannels(),
        window.groupInputs(),
        window.kernelHeight(),
        window.kernelWidth(),
        bias);
  }

  /** The parameters of a linear layer without a bias, as {@link #linearWithBias} otherwise. */
  public Filter linear(String name, Window window) {
    return linear(name, window, false);
  }

  /**
   * The parameters of a linear layer whose window covers its whole input: {@code name.weight} [O,
   * C·H·W] and {@code name.bias} [O].
   */
  public Filter linearWithBias(String name, Window window) {
    return linear(name, window, true);
  }

  private Filter linear(String name, Window window, boolean bias) {
    return linear(
        name,
        window.outputChannels(),
        window.inputChannels(),
        window.kernelHeight(),
        window.kernelWidth(),
        bias);
  }

  /**
   * The parameters of a convolution: {@code name.weight} [O, I/groups, kH, kW] and {@code
   * name.bias} [O].
   *
   * @param bias whether the layer has a bias; otherwise it is all zeros
   */
  public Filter convolution(
      String name,
      int outputs,
      int inputsPerGroup,
      int kernelHeight,
      int kernelWidth,
      boolean bias) {
    float[] weight =
        take(
            name + ".weight",
            Initial.he((long) inputsPerGroup * kernelHeight * kernelWidth),
            outputs,
            inputsPerGroup,
            kernelHeight,
            kernelWidth);
    return new Filter(weight, bias(name, outputs, bias));
  }

  /**
   * The parameters of a transposed convolution: {@code name.weight} [I, O/groups, kH, kW] as
   * PyTorch stores it, and {@code name.bias} [O]. Handed out in the order [O, I/groups, kH, kW] of
   * every other convolution; the taps are not flipped.
   *
   * @param bias whether the layer has a bias; otherwise it is all zeros
   */
  public Filter transposed(
      String name,
      int inputs,
      int outputsPerGroup,
      int groups,
      int kernelHeight,
      int kernelWidth,
      boolean bias) {
    int inputsPerGroup = inputs / groups;
    float[] stored =
        take(
            name + ".weight",
            Initial.he((long) inputsPerGroup * kernelHeight * kernelWidth),
            inputs,
            outputsPerGroup,
            kernelHeight,
            kernelWidth);
    int taps = kernelHeight * kernelWidth;
    float[] weight = new float[stored.length];
    for (int input = 0; input < inputs; input++) {
      int group = input / inputsPerGroup;
      for (int output = 0; output < outputsPerGroup; output++) {
        int from = (input * outputsPerGroup + output) * taps;
        int row = (group * outputsPerGroup + output) * inputsPerGroup;
        System.arraycopy(stored, from, weight, (row + input % inputsPerGroup) * taps, taps);
      }
    }
    return new Filter(weight, bias(name, outputsPerGroup * groups, bias));
  }

  /**
   * The parameters of a linear layer: {@code name.weight} [O, C·H·W] and {@code name.bias} [O].
   * Handed out as [O, C, H, W], which is the same order.
   *
   * @param bias whether the layer has a bias; otherwise it is all zeros
   */
  public Filter linear(
      String name, int outputs, int channels, int height, int width, boolean bias) {
    int inputs = Math.multiplyExact(Math.multiplyExact(channels, height), width);
    float[] weight = take(name + ".weight", Initial.he(inputs), outputs, inputs);
    return new Filter(weight, bias(name, outputs, bias));
  }

  /**
   * Batch normalisation as a scale and a shift per channel, from {@code name.weight}, {@code
   * name.bias}, {@code name.running_mean} and {@code name.running_var}, each [C]: scale = weight /
   * √(variance + epsilon), shift = bias − mean · scale. Computed in double and rounded once.
   */
  public Affine norm(String name, int channels, double epsilon) {
    float[] weight = take(name + ".weight", Initial.constant(1), channels);
    float[] bias = take(name + ".bias", Initial.constant(0), channels);
    float[] mean = take(name + ".running_mean", Initial.constant(0), channels);
    float[] variance = take(name + ".running_var", Initial.constant(1), channels);
    float[] scale = new float[channels];
    float[] shift = new float[channels];
    for (int channel = 0; channel < channels; channel++) {
      double factor = weight[channel] / Math.sqrt(variance[channel] + epsilon);
      scale[channel] = (float) factor;
      shift[channel] = (float) (bias[channel] - mean[channel] * factor);
    }
    return new Affine(scale, shift);
  }

  /** A factor and an addend per channel: {@code name.weight} [C] and {@code name.bias} [C]. */
  public Affine affine(String name, int channels) {
    float[] weight = take(name + ".weight", Initial.constant(1), channels);
    return new Affine(weight, take(name + ".bias", Initial.constant(0), channels));
  }

  /** A factor per channel: {@code name.weight} [C]; nothing is added. */
  public Affine scale(String name, int channels) {
    return new Affine(take(name + ".weight", Initial.constant(1), channels), new float[channels]);
  }

  /** The slopes of a parametric rectifier for negative numbers: {@code name.weight} [count]. */
  public float[] slopes(String name, int count) {
    return take(name + ".weight", Initial.constant(0.25f), count);
  }

  /** The compute loops of this machine, which the layers pack their parameters for. */
  public Loops loops() {
    return LoopChoice.chosen();
  }

  /**
   * Ends the construction.
   *
   * @return every tensor that was asked for, in that order, as it is stored; for random parameters
   *     this is how to save them
   * @throws WeightsException if tensors were missing, misshapen or unreadable, or were in the
   *     weights and not asked for; counters of batches, which PyTorch leaves, are ignored
   */
  public Weights finish() {
    if (weights == null) {
      Weights.Builder random = Weights.builder(origin());
      randoms.forEach((name, tensor) -> random.put(name, tensor::values, tensor.shape()));
      Weights all = random.build();
      misfits.check(all, all.names());
      return all;
    }
    try {
      misfits.check(weights, handedOut);
      return weights.only(handedOut);
    } catch (OutOfMemoryError e) {
      throw WeightsException.outOfMemory(origin(), "what is wrong with its tensors", e);
    }
  }

  /** What {@code load} throws if the heap is too small for the network. */
  public WeightsException outOfMemory(OutOfMemoryError cause) {
    return WeightsException.outOfMemory(origin(), "the network", cause);
  }

  private String origin() {
    return weights == null ? "random weights of seed " + seed : weights.origin();
  }

  private float[] bias(String name, int outputs, boolean present) {
    return present ? take(name + ".bias", Initial.constant(0), outputs) : new float[outputs];
  }

  private float[] take(String name, Initial initial, int... shape) {
    int elements = 1;
    for (int size : shape) {
      elements = Math.multiplyExact(elements, size);
    }
    if (weights != null && !weights.contains(name)) {
      misfits.missing(name, shape);
      return zeros(elements);
    }
    handedOut.add(name);
    int[] found = weights == null ? random(name, initial, shape).shape() : weights.shape(name);
    if (!Arrays.equals(found, shape)) {
      misfits.misshapen(name, shape, found);
      return zeros(elements);
    }
    return values(name, elements);
  }

  /** Layers that share a tensor get the same one. */
  private RandomTensor random(String name, Initial initial, int[] shape) {
    return randoms.computeIfAbsent(name, key -> new RandomTensor(seed, key, shape, initial));
  }

  private float[] values(String name, int elements) {
    try {
      return weights == null ? randoms.get(name).values() : weights.values(name);
    } catch (WeightsException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw e; // zeros would not fit either
      }
      misfits.unreadable(name, e.problems().get(0));
      return zeros(elements);
    } catch (OutOfMemoryError e) {
      throw WeightsException.outOfMemory(origin(), "'" + name + "'", e);
    }
  }

  private float[] zeros(int count) {
    return zeros.computeIfAbsent(count, float[]::new);
  }
}
