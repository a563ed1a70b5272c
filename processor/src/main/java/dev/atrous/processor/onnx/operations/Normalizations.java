package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Normalisation of images, by numbers that are given or those of a part of the image itself. */
final class Normalizations {

  private Normalizations() {}

  static void addTo(Map<String, Operation> all) {
    all.put("BatchNormalization", Normalizations::batch);
    all.put("InstanceNormalization", Normalizations::instance);
    all.put("GroupNormalization", Normalizations::group);
    all.put("LRN", Normalizations::local);
  }

  /** With the mean and variance of each channel that training found. */
  private static List<Array> batch(Call call) {
    call.expectInputs(5, 5);
    Array x = channelled(call);
    int channels = x.extent(1);
    for (int i = 1; i < 5; i++) {
      expectNumbers(call, i, channels);
    }
    if (call.number("spatial", 1) == 0) {
      throw new OperationException("it has a mean for each pixel, which is not known");
    }
    if (call.number("training_mode", 0) != 0) {
      return training(call, x);
    }
    if (call.node().outputs().size() > 1) {
      throw new OperationException("it is in training mode; export the network for inference");
    }
    return call.output(
        x.type(),
        x.shape(),
        out -> batch(call, x, call.input(3).numbers(), call.input(4).numbers(), out));
  }

  private static void batch(Call call, Array x, double[] mean, double[] variance, double[] out) {
    double epsilon = call.real("epsilon", 1e-5f);
    int channels = x.extent(1);
    double[] numbers = x.numbers();
    double[] bias = call.input(2).numbers();
    double[] factors = call.input(1).numbers().clone();
    for (int channel = 0; channel < channels; channel++) {
      factors[channel] /= Math.sqrt(variance[channel] + epsilon);
    }
    int size = inner(x);
    for (int i = 0; i < out.length; i++) {
      int channel = i / size % channels;
      out[i] = (numbers[i] - mean[channel]) * factors[channel] + bias[channel];
    }
  }

  /**
   * With the moments of what it reads, as weights are standardised; behind that, what training
   * keeps.
   */
  private static List<Array> training(Call call, Array x) {
    double momentum = call.real("momentum", 0.9f);
    Array mean = kept(call, 3, momentum, x, Moments::mean);
    Array variance = kept(call, 4, momentum, x, Moments::variance);
    Array y =
        call.array(
            x.type(),
            x.shape(),
            out -> {
              List<Moments> moments = moments(x);
              double[] means = moments.stream().mapToDouble(Moments::mean).toArray();
              double[] variances = moments.stream().mapToDouble(Moments::variance).toArray();
              batch(call, x, means, variances, out);
            });
    return List.of(y, mean, variance).subList(0, Math.min(3, call.node().outputs().size()));
  }

  private static Array kept(
      Call call, int input, double momentum, Array x, ToDoubleFunction<Moments> moment) {
    Array before = call.input(input);
    return call.array(
        before.type(),
        before.shape(),
        out -> {
          double[] numbers = before.numbers();
          List<Moments> moments = moments(x);
          for (int channel = 0; channel < out.length; channel++) {
            double now = moment.applyAsDouble(moments.get(channel));
            out[channel] = numbers[channel] * momentum + now * (1 - momentum);
          }
        });
  }

  /** Of each channel, in all images. */
  private static List<Moments> moments(Array x) {
    double[] numbers = x.numbers(); // Once: those of a large file are read each time.
    int size = inner(x);
    int channels = x.extent(1);
    double[] all = new double[x.extent(0) * size];
    List<Moments> moments = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      for (int image = 0; image < x.extent(0); image++) {
        System.arraycopy(numbers, (image * channels + channel) * size, all, image * size, size);
      }
      moments.add(Moments.of(all, 0, all.length));
    }
    return moments;
  }

  /** The numbers of a channel of an image. */
  private static int inner(Array x) {
    return Shapes.count(Arrays.copyOfRange(x.shape(), 2, x.axes()));
  }

  private static List<Array> instance(Call call) {
    call.expectInputs(3, 3);
    Array x = channelled(call);
    return grouped(call, x, x.extent(1), false);
  }

  /** Before version 21 there is a factor for each group, since then for each channel. */
  private static List<Array> group(Call call) {
    call.expectInputs(3, 3);
    Array x = channelled(call);
    long groups = call.number("num_groups", 0);
    if (groups < 1 || groups > x.extent(1) || x.extent(1) % groups != 0) {
      throw new OperationException(groups + " groups do not divide " + x.extent(1) + " channels");
    }
    return grouped(call, x, (int) groups, call.operatorSet() < 21);
  }

  private static List<Array> grouped(Call call, Array x, int groups, boolean factorPerGroup) {
    int channels = x.extent(1);
    expectNumbers(call, 1, factorPerGroup ? groups : channels);
    expectNumbers(call, 2, factorPerGroup ? groups : channels);
    double epsilon = call.real("epsilon", 1e-5f);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double[] numbers = x.numbers();
          double[] scale = call.input(1).numbers();
          double[] bias = call.input(2).numbers();
          int size = inner(x);
          int part = channels / Math.max(1, groups) * size;
          for (int from = 0; from < out.length; from += part) {
            Moments moments = Moments.of(numbers, from, part);
            double deviation = Math.sqrt(moments.variance() + epsilon);
            for (int i = from; i < from + part; i++) {
              int channel = factorPerGroup ? from / part % groups : i / size % channels;
              out[i] = (numbers[i] - moments.mean()) / deviation * scale[channel] + bias[channel];
            }
          }
        });
  }

  /** By the squares of some channels around. */
  private static List<Array> local(Call call) {
    Array x = channelled(call);
    long size = call.number("size", 0);
    if (size < 1) {
      throw new OperationException("its 'size' is " + size);
    }
    double alpha = call.real("alpha", 1e-4f) / size;
    double beta = call.real("beta", 0.75);
    double bias = call.real("bias", 1);
    int channels = x.extent(1);
    int inner = inner(x);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double[] numbers = x.numbers();
          for (int i = 0; i < out.length; i++) {
            int channel = i / inner % channels;
            long first = Math.max(0, channel - (size - 1) / 2);
            long last = Math.min(channels - 1, channel + size / 2);
            double sum = 0;
            for (long other = first; other <= last; other++) {
              double number = numbers[i + (int) (other - channel) * inner];
              sum += number * number;
            }
            out[i] = numbers[i] / Math.pow(bias + alpha * sum, beta);
          }
        });
  }

  private static Array channelled(Call call) {
    Array x = call.input(0);
    if (x.axes() < 2) {
      throw new OperationException("it should read images, but reads " + Shapes.text(x.shape()));
    }
    return x;
  }

  private static void expectNumbers(Call call, int input, int count) {
    int[] shape = call.input(input).shape();
    if (!Arrays.equals(shape, new int[] {count})) {
      throw new OperationException(
          "its input "
              + input
              + " should have "
              + count
              + " numbers, but is "
              + Shapes.text(shape));
    }
  }
}
