package dev.atrous.processor.export;

import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.AdaptivePool;
import dev.atrous.processor.shape.ArgMax;
import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.ChannelReduction;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.DepthToSpace;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.GlobalPool;
import dev.atrous.processor.shape.GroupNorm;
import dev.atrous.processor.shape.Input;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.LayerNorm;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.LocalResponseNorm;
import dev.atrous.processor.shape.Normalize;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.PRelu;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Predictions;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Scale;
import dev.atrous.processor.shape.Shuffle;
import dev.atrous.processor.shape.Slice;
import dev.atrous.processor.shape.Softmax;
import dev.atrous.processor.shape.SpaceToDepth;
import dev.atrous.processor.shape.TransposedConv;
import java.util.ArrayList;
import java.util.List;

/** The nodes of each operation; returns the value of the last one. */
record Translation(Use use) implements Operation.Visitor<String> {

  @Override
  public String visit(Activation activation) {
    return ActivationNodes.of(use, activation);
  }

  @Override
  public String visit(AdaptivePool pool) {
    return PoolNodes.of(use, pool);
  }

  /** ONNX's indices are whole numbers, a map's are not. */
  @Override
  public String visit(ArgMax argMax) {
    String index = use.add("ArgMax", Attributes.number("axis", 1));
    return use.nodes().add("Cast", index, Attributes.number("to", 1));
  }

  @Override
  public String visit(BatchNorm norm) {
    return NormNodes.of(use, norm);
  }

  @Override
  public String visit(ChannelReduction reduction) {
    List<String> inputs = List.of(use.input(), use.nodes().integers(1));
    return use.nodes().add(reduction.maximum() ? "ReduceMax" : "ReduceMean", inputs);
  }

  @Override
  public String visit(Concat concat) {
    return use.nodes().add("Concat", use.inputs(), Attributes.number("axis", 1));
  }

  @Override
  public String visit(Convolution convolution) {
    return ConvolutionNodes.of(use, convolution);
  }

  @Override
  public String visit(Crop crop) {
    return PlaceNodes.of(use, crop);
  }

  @Override
  public String visit(DepthToSpace depthToSpace) {
    return PlaceNodes.of(use, depthToSpace);
  }

  @Override
  public String visit(Dropout dropout) {
    return use.input();
  }

  @Override
  public String visit(GlobalPool pool) {
    return use.add(pool.maximum() ? "GlobalMaxPool" : "GlobalAveragePool");
  }

  @Override
  public String visit(GroupNorm norm) {
    return NormNodes.of(use, norm);
  }

  /** A graph has its inputs before its nodes. */
  @Override
  public String visit(Input input) {
    throw new IllegalArgumentException(input + " is no node");
  }

  /** One after the other, in the order in which a network computes. */
  @Override
  public String visit(Join join) {
    String type =
        switch (join.combination()) {
          case ADD -> "Add";
          case SUBTRACT -> "Sub";
          case MULTIPLY -> "Mul";
          case DIVIDE -> "Div";
          case MAXIMUM -> "Max";
          case MINIMUM -> "Min";
        };
    List<String> joined = new ArrayList<>();
    join.read(use.shapes()).forEach(index -> joined.add(use.inputs().get(index)));
    return joined.stream()
        .reduce((first, second) -> use.nodes().add(type, List.of(first, second)))
        .orElseThrow();
  }

  @Override
  public String visit(LayerNorm norm) {
    return NormNodes.of(use, norm);
  }

  @Override
  public String visit(LocalResponseNorm norm) {
    return NormNodes.of(use, norm);
  }

  @Override
  public String visit(Linear linear) {
    return ConvolutionNodes.of(use, linear);
  }

  @Override
  public String visit(Normalize normalize) {
    return NormNodes.of(use, normalize);
  }

  @Override
  public String visit(PRelu prelu) {
    String slope = prelu.shared() ? use.weight("weight") : use.weightOfChannels("weight");
    return use.nodes().add("PRelu", List.of(use.input(), slope));
  }

  @Override
  public String visit(Pad pad) {
    return PlaceNodes.of(use, pad);
  }

  @Override
  public String visit(Pool pool) {
    return PoolNodes.of(use, pool);
  }

  @Override
  public String visit(Resize resize) {
    return PlaceNodes.of(use, resize);
  }

  @Override
  public String visit(Scale scale) {
    return NormNodes.of(use, scale);
  }

  @Override
  public String visit(Predictions predictions) {
    return PlaceNodes.of(use, predictions);
  }

  @Override
  public String visit(Shuffle shuffle) {
    return PlaceNodes.of(use, shuffle);
  }

  @Override
  public String visit(Slice slice) {
    return PlaceNodes.of(use, slice);
  }

  @Override
  public String visit(Softmax softmax) {
    return use.add(softmax.logarithm() ? "LogSoftmax" : "Softmax", Attributes.number("axis", 1));
  }

  @Override
  public String visit(SpaceToDepth spaceToDepth) {
    return PlaceNodes.of(use, spaceToDepth);
  }

  @Override
  public String visit(TransposedConv convolution) {
    return ConvolutionNodes.of(use, convolution);
  }
}
