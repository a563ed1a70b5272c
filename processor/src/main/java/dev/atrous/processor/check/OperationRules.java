package dev.atrous.processor.check;

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
import java.util.List;

/** What can be wrong with each operation on the shapes that it reads. */
final class OperationRules implements Operation.Visitor<OperationRules.Rules> {

  /**
   * The rules of one operation.
   *
   * @param errors in order; what is wrong by one is asked no further
   * @param warnings for what compiles and disappoints
   */
  record Rules(List<ShapeRule> errors, List<ShapeRule> warnings) {

    private static final Rules NONE = new Rules(List.of(), List.of());
  }

  private OperationRules() {}

  static Rules of(Operation operation) {
    return operation.accept(new OperationRules());
  }

  @Override
  public Rules visit(Convolution conv) {
    WindowFits fits = new WindowFits(conv);
    return new Rules(
        conv.depthwise()
            ? List.of(fits)
            : List.of(new GroupsDivide(conv.groups(), conv::outputChannels), fits),
        List.of(new DegenerateRate(conv), new UnreadEdge(conv)));
  }

  @Override
  public Rules visit(TransposedConv conv) {
    return new Rules(
        List.of(
            new GroupsDivide(conv.groups(), inputs -> conv.outputChannels(inputs.get(0))),
            new TransposedFits(conv)),
        List.of(new Checkerboard(conv)));
  }

  @Override
  public Rules visit(Pool pool) {
    return new Rules(List.of(new WindowFits(pool)), List.of(new UnreadEdge(pool)));
  }

  @Override
  public Rules visit(Join join) {
    return new Rules(List.of(new ShapesAgree(join)), List.of());
  }

  @Override
  public Rules visit(Concat concat) {
    return new Rules(List.of(new SizesAgree()), List.of());
  }

  @Override
  public Rules visit(Predictions predictions) {
    return new Rules(List.of(new PredictionsFill(predictions)), List.of());
  }

  @Override
  public Rules visit(Crop crop) {
    return new Rules(List.of(new CropInside(crop)), List.of());
  }

  @Override
  public Rules visit(DepthToSpace depthToSpace) {
    return new Rules(List.of(new BlocksFill(depthToSpace)), List.of());
  }

  @Override
  public Rules visit(SpaceToDepth spaceToDepth) {
    return new Rules(List.of(new BlocksCover(spaceToDepth)), List.of());
  }

  @Override
  public Rules visit(Shuffle shuffle) {
    return new Rules(
        List.of(new GroupsDivide(shuffle.groups(), inputs -> inputs.get(0).channels())), List.of());
  }

  @Override
  public Rules visit(Slice slice) {
    return new Rules(List.of(new SliceInside(slice)), List.of());
  }

  @Override
  public Rules visit(GroupNorm norm) {
    int groups = norm.groups();
    return groups == 0
        ? Rules.NONE
        : new Rules(
            List.of(new GroupsDivide(groups, inputs -> inputs.get(0).channels())), List.of());
  }

  @Override
  public Rules visit(Normalize normalize) {
    return new Rules(List.of(new ValuesPerChannel(normalize)), List.of());
  }

  @Override
  public Rules visit(Activation activation) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(AdaptivePool pool) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(ArgMax argMax) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(BatchNorm norm) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(ChannelReduction reduction) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(Dropout dropout) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(GlobalPool pool) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(Input input) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(LayerNorm norm) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(Linear linear) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(LocalResponseNorm norm) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(PRelu prelu) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(Pad pad) {
    return new Rules(List.of(new PadMirrors(pad)), List.of());
  }

  @Override
  public Rules visit(Resize resize) {
    return new Rules(List.of(new ResizeLeavesPixels(resize)), List.of());
  }

  @Override
  public Rules visit(Scale scale) {
    return Rules.NONE;
  }

  @Override
  public Rules visit(Softmax softmax) {
    return Rules.NONE;
  }
}
