package dev.atrous.examples.benchmark.graph;

import java.util.Optional;

/** What a node computes. Maps are planar (batch, channels, height, width). */
public sealed interface Operation {

  /** Weight [outputs, inputs / groups, height, width]. */
  record Convolution(Parameter weight, Optional<Parameter> bias, Sliding sliding, Pads pads)
      implements Operation {

    /** The number of groups, given the channels that are read. */
    public int groups(int channels) {
      return channels / weight.size(1);
    }
  }

  /** Weight [inputs, outputs, height, width]. */
  record TransposedConvolution(
      Parameter weight, Optional<Parameter> bias, Sliding sliding, Pads pads)
      implements Operation {}

  /** Normalisation with the statistics of the training. */
  record BatchNorm(
      Parameter scale, Parameter shift, Parameter mean, Parameter variance, double epsilon)
      implements Operation {}

  /** max(x, 0). */
  record Relu() implements Operation {}

  /** min(max(x, 0), 6). */
  record Relu6() implements Operation {}

  /** Maximum over windows. */
  record MaxPool(int kernel, Sliding sliding, Pads pads) implements Operation {}

  /** Mean over all pixels. */
  record GlobalAvgPool() implements Operation {}

  /** Weight [outputs, inputs]; reads a map of one pixel. */
  record Linear(Parameter weight, Parameter bias) implements Operation {}

  /** Sum of two maps. */
  record Add() implements Operation {}

  /** Maps behind each other, along the channels. */
  record Concat() implements Operation {}

  /** Bilinear, corners aligned, to the size of the output. */
  record Resize() implements Operation {}

  /** The index of the largest channel. */
  record ArgMax() implements Operation {}
}
