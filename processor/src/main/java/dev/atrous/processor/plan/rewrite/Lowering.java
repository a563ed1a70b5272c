package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.plan.BlocksPlan;
import dev.atrous.processor.plan.ChannelPlan;
import dev.atrous.processor.plan.CopyPlan;
import dev.atrous.processor.plan.Epilogue;
import dev.atrous.processor.plan.FilterPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.GroupNormPlan;
import dev.atrous.processor.plan.JoinPlan;
import dev.atrous.processor.plan.LayerNormPlan;
import dev.atrous.processor.plan.LocalResponsePlan;
import dev.atrous.processor.plan.PadPlan;
import dev.atrous.processor.plan.PredictionsPlan;
import dev.atrous.processor.plan.ResizePlan;
import dev.atrous.processor.plan.ShufflePlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.processor.plan.TransposedPlan;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.AdaptivePool;
import dev.atrous.processor.shape.ArgMax;
import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.BlockOrder;
import dev.atrous.processor.shape.ChannelAffine;
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
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Normalize;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.PRelu;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Predictions;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Scale;
import dev.atrous.processor.shape.Shuffle;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Slice;
import dev.atrous.processor.shape.Softmax;
import dev.atrous.processor.shape.SpaceToDepth;
import dev.atrous.processor.shape.TransposedConv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which step computes an operation: the one place that knows for all of them. */
public final class Lowering implements Operation.Visitor<List<UnplacedCall>> {

  private final Fusion.Group group;
  private final List<MapShape> inputs;
  private final List<Grid> grids;
  private final Grid input;
  private final Grid output;
  private final boolean accumulates;
  private final Epilogue epilogue;
  private final List<String> weights;

  private Lowering(Fusion.Group group, List<Grid> grids, Grid output, boolean accumulates) {
    this.group = group;
    this.inputs = group.main().inputShapes();
    this.grids = grids;
    this.input = grids.get(0);
    this.output = output;
    this.accumulates = accumulates;
    this.epilogue = group.epilogue();
    this.weights = group.weights();
  }

  /** The calls of a group whose maps lie by themselves. */
  public static List<UnplacedCall> calls(Fusion.Group group) {
    CheckedNode node = group.main();
    List<Grid> inputs = node.inputShapes().stream().map(Grid::of).toList();
    return calls(group, inputs, Grid.of(node.output()), false);
  }

  /**
   * The calls of a group of operations that became one.
   *
   * @param grids how the maps lie that it reads
   * @param output how that is to lie that it writes
   * @param accumulates whether it is a convolution that is added to a second map
   */
  public static List<UnplacedCall> calls(
      Fusion.Group group, List<Grid> grids, Grid output, boolean accumulates) {
    return single(group).operation().accept(new Lowering(group, grids, output, accumulates));
  }

  private static CheckedNode.Content.Single single(Fusion.Group group) {
    return (CheckedNode.Content.Single) group.main().content();
  }

  private List<UnplacedCall> step(StepPlan plan) {
    return List.of(UnplacedCall.of(plan, weights));
  }

  private List<UnplacedCall> channels(ChannelPlan.Kind kind) {
    return step(ChannelPlan.of(kind, input, output, epilogue));
  }

  private List<UnplacedCall> copy() {
    return step(CopyPlan.whole(input, output));
  }

  @Override
  public List<UnplacedCall> visit(Input none) {
    throw new IllegalStateException("an input is given, not computed");
  }

  @Override
  public List<UnplacedCall> visit(Convolution conv) {
    MapShape read = inputs.get(0);
    // A group for each input channel is a depthwise convolution, however it was written.
    boolean depthwise = read.channels() > 1 && conv.groups(read) == read.channels();
    WindowPlan.Kind kind =
        conv.depthwise() || depthwise ? WindowPlan.Kind.DEPTHWISE : WindowPlan.Kind.CONVOLUTION;
    WindowPlan plan =
        new WindowPlan(
            kind,
            input,
            output,
            conv.vertical(inputs),
            conv.horizontal(inputs),
            conv.groups(read),
            Optional.of(filter(conv.bias())),
            false,
            accumulates ? Optional.of(grids.get(1)) : Optional.empty(),
            epilogue);
    return List.of(UnplacedCall.of(plan, accumulates ? List.of(0, 1) : List.of(0), 0, weights));
  }

  @Override
  public List<UnplacedCall> visit(TransposedConv conv) {
    return step(
        new TransposedPlan(
            input,
            output,
            conv.vertical(inputs.get(0)),
            conv.horizontal(inputs.get(0)),
            conv.groups(),
            filter(conv.bias()),
            epilogue));
  }

  @Override
  public List<UnplacedCall> visit(Linear linear) {
    return step(windows().whole(WindowPlan.Kind.LINEAR, 1, Optional.of(filter(linear.bias()))));
  }

  @Override
  public List<UnplacedCall> visit(GlobalPool pool) {
    return step(windows().of(pool));
  }

  @Override
  public List<UnplacedCall> visit(AdaptivePool pool) {
    return pool.passesOn(inputs) && epilogue.isNone() ? copy() : step(windows().of(pool));
  }

  @Override
  public List<UnplacedCall> visit(Pool pool) {
    return step(windows().of(pool));
  }

  private WindowSteps windows() {
    return new WindowSteps(inputs, input, output, epilogue);
  }

  /** Two at a time: the first two into the output, each further one joined to it. */
  @Override
  public List<UnplacedCall> visit(Join join) {
    List<Integer> joined = join.read(inputs);
    if (joined.size() == 1) {
      return epilogue.isNone() ? copy() : channels(ChannelPlan.Kind.ACTIVATE);
    }
    List<UnplacedCall> calls = new ArrayList<>();
    for (int index = 1; index < joined.size(); index++) {
      boolean first = index == 1;
      boolean last = index == joined.size() - 1;
      Grid one = first ? grids.get(joined.get(0)) : output;
      Grid other = grids.get(joined.get(index));
      JoinPlan plan =
          new JoinPlan(join.combination(), one, other, output, last ? epilogue : Epilogue.NONE);
      int operand = first ? joined.get(0) : UnplacedCall.OWN;
      calls.add(UnplacedCall.of(plan, List.of(operand, joined.get(index)), 0, List.of()));
    }
    return calls;
  }

  /** Each input into its slice of the output's pixels. */
  @Override
  public List<UnplacedCall> visit(Concat concat) {
    List<UnplacedCall> calls = new ArrayList<>();
    int channel = 0;
    for (int index = 0; index < grids.size(); index++) {
      Grid part = grids.get(index);
      CopyPlan plan = CopyPlan.whole(part, part.within(output.step()));
      calls.add(UnplacedCall.of(plan, List.of(index), channel, List.of()));
      channel += part.channels();
    }
    return calls;
  }

  /** Each input behind those before it. */
  @Override
  public List<UnplacedCall> visit(Predictions predictions) {
    if (predictions.passesOn(inputs)) {
      return copy();
    }
    List<UnplacedCall> calls = new ArrayList<>();
    int row = 0;
    for (int index = 0; index < grids.size(); index++) {
      Grid part = grids.get(index);
      int rows = part.height() * part.width() * predictions.each(inputs, index);
      Grid list = new Grid(output.channels(), rows, 1, output.step());
      PredictionsPlan plan = new PredictionsPlan(part, list);
      calls.add(UnplacedCall.of(plan, List.of(index), row * output.step(), List.of()));
      row += rows;
    }
    return calls;
  }

  @Override
  public List<UnplacedCall> visit(Resize resize) {
    return step(
        new ResizePlan(
            input,
            output,
            resize.vertical(input.height(), output.height()),
            resize.horizontal(input.width(), output.width())));
  }

  @Override
  public List<UnplacedCall> visit(Pad pad) {
    return step(
        new PadPlan(
            input,
            output,
            pad.mode(),
            pad.channelsBefore(),
            pad.pad().get(0),
            pad.pad().get(1),
            pad.value()));
  }

  @Override
  public List<UnplacedCall> visit(Crop crop) {
    Size corner = crop.corner(inputs);
    return step(new CopyPlan(input, output, 0, corner.height(), corner.width()));
  }

  @Override
  public List<UnplacedCall> visit(DepthToSpace depthToSpace) {
    return depthToSpace.passesOn(inputs)
        ? copy()
        : blocks(BlocksPlan.Kind.DEPTH_TO_SPACE, depthToSpace.block(), depthToSpace.order());
  }

  @Override
  public List<UnplacedCall> visit(SpaceToDepth spaceToDepth) {
    return spaceToDepth.passesOn(inputs)
        ? copy()
        : blocks(BlocksPlan.Kind.SPACE_TO_DEPTH, spaceToDepth.block(), spaceToDepth.order());
  }

  private List<UnplacedCall> blocks(BlocksPlan.Kind kind, int block, BlockOrder order) {
    return step(new BlocksPlan(kind, input, output, block, order));
  }

  @Override
  public List<UnplacedCall> visit(Slice slice) {
    return step(new CopyPlan(input, output, slice.from(), 0, 0));
  }

  @Override
  public List<UnplacedCall> visit(Shuffle shuffle) {
    return shuffle.passesOn(inputs)
        ? copy()
        : step(new ShufflePlan(input, output, shuffle.groups()));
  }

  @Override
  public List<UnplacedCall> visit(Dropout dropout) {
    return copy();
  }

  @Override
  public List<UnplacedCall> visit(Softmax softmax) {
    return channels(softmax.logarithm() ? ChannelPlan.Kind.LOG_SOFTMAX : ChannelPlan.Kind.SOFTMAX);
  }

  @Override
  public List<UnplacedCall> visit(ArgMax argMax) {
    return channels(ChannelPlan.Kind.ARG_MAX);
  }

  @Override
  public List<UnplacedCall> visit(ChannelReduction reduction) {
    return reduction.passesOn(inputs)
        ? copy()
        : channels(
            reduction.maximum() ? ChannelPlan.Kind.CHANNEL_MAX : ChannelPlan.Kind.CHANNEL_MEAN);
  }

  @Override
  public List<UnplacedCall> visit(Activation activation) {
    return activation.passesOn(inputs)
        ? copy()
        : step(ChannelPlan.of(ChannelPlan.Kind.ACTIVATE, input, output, Epilogue.of(activation)));
  }

  @Override
  public List<UnplacedCall> visit(Normalize normalize) {
    return step(ChannelPlan.normalize(input, output, normalize.mean(), normalize.std(), epilogue));
  }

  @Override
  public List<UnplacedCall> visit(BatchNorm norm) {
    return step(ChannelPlan.affine(input, output, norm, epilogue));
  }

  @Override
  public List<UnplacedCall> visit(Scale scale) {
    return step(ChannelPlan.affine(input, output, scale, epilogue));
  }

  @Override
  public List<UnplacedCall> visit(GroupNorm norm) {
    int groups = norm.groups(input.channels());
    return step(new GroupNormPlan(input, output, groups, norm.epsilon(), norm.affine(), epilogue));
  }

  @Override
  public List<UnplacedCall> visit(LayerNorm norm) {
    return step(new LayerNormPlan(input, output, norm.epsilon(), norm.affine()));
  }

  @Override
  public List<UnplacedCall> visit(LocalResponseNorm norm) {
    return step(new LocalResponsePlan(input, output, norm));
  }

  @Override
  public List<UnplacedCall> visit(PRelu prelu) {
    return step(ChannelPlan.prelu(input, output, prelu.shared(), epilogue));
  }

  private FilterPlan filter(boolean bias) {
    return new FilterPlan(
        bias, group.norm().map(norm -> (ChannelAffine) Fusion.operation(norm)), group.part());
  }
}
