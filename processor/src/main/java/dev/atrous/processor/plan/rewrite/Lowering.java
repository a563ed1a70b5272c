package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.plan.ChannelPlan;
import dev.atrous.processor.plan.CopyPlan;
import dev.atrous.processor.plan.Epilogue;
import dev.atrous.processor.plan.FilterPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.JoinPlan;
import dev.atrous.processor.plan.PadPlan;
import dev.atrous.processor.plan.ResizePlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.processor.plan.TransposedPlan;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.ArgMax;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.GlobalAvgPool;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Normalize;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.PRelu;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Softmax;
import dev.atrous.processor.shape.TransposedConv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which step computes an operation: the one place that knows for all of them. */
public final class Lowering {

  private Lowering() {}

  /** Whether the step of an operation can apply an activation to its result. */
  public static boolean takesActivation(Operation operation) {
    return operation instanceof Convolution
        || operation instanceof TransposedConv
        || operation instanceof Linear
        || operation instanceof Pool
        || operation instanceof GlobalAvgPool
        || operation instanceof Join
        || operation instanceof BatchNorm
        || operation instanceof Normalize;
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
   * @param onto whether it is a convolution that is added to a second map
   */
  public static List<UnplacedCall> calls(
      Fusion.Group group, List<Grid> grids, Grid output, boolean onto) {
    CheckedNode node = group.main();
    CheckedNode.Content.Single single = (CheckedNode.Content.Single) node.content();
    Operation operation = single.operation();
    List<MapShape> inputs = node.inputShapes();
    Grid input = grids.get(0);
    Epilogue epilogue = group.epilogue();
    List<String> weights = weights(group, single);

    if (operation instanceof Convolution conv) {
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
              conv.window().vertical(read.height(), false),
              conv.window().horizontal(read.width(), false),
              conv.groups(read),
              Optional.of(filter(conv.bias(), group)),
              false,
              onto ? Optional.of(grids.get(1)) : Optional.empty(),
              epilogue);
      return List.of(UnplacedCall.of(plan, onto ? List.of(0, 1) : List.of(0), 0, weights));
    }
    if (operation instanceof TransposedConv conv) {
      TransposedPlan plan =
          new TransposedPlan(
              input,
              output,
              conv.vertical(inputs.get(0)),
              conv.horizontal(inputs.get(0)),
              conv.groups(),
              filter(conv.bias(), group),
              epilogue);
      return List.of(UnplacedCall.of(plan, weights));
    }
    if (operation instanceof Linear linear) {
      return whole(
          WindowPlan.Kind.LINEAR,
          input,
          output,
          Optional.of(filter(linear.bias(), group)),
          epilogue,
          weights);
    }
    if (operation instanceof GlobalAvgPool) {
      return whole(
          WindowPlan.Kind.GLOBAL_AVERAGE_POOL,
          input,
          output,
          Optional.empty(),
          epilogue,
          List.of());
    }
    if (operation instanceof Pool pool) {
      WindowPlan plan =
          new WindowPlan(
              pool.maximum() ? WindowPlan.Kind.MAX_POOL : WindowPlan.Kind.AVERAGE_POOL,
              input,
              output,
              pool.window().vertical(input.height(), pool.ceil()),
              pool.window().horizontal(input.width(), pool.ceil()),
              input.channels(),
              Optional.empty(),
              pool.countPadding(),
              Optional.empty(),
              epilogue);
      return List.of(UnplacedCall.of(plan, List.of()));
    }
    if (operation instanceof Join join) {
      return join(join, inputs, grids, output, epilogue);
    }
    if (operation instanceof Concat) {
      return concat(grids, output);
    }
    return List.of(UnplacedCall.of(other(operation, inputs, input, output, epilogue), weights));
  }

  private static StepPlan other(
      Operation operation, List<MapShape> inputs, Grid input, Grid output, Epilogue epilogue) {
    if (operation instanceof Resize resize) {
      return new ResizePlan(input, output, resize.bilinear(), resize.alignCorners());
    }
    if (operation instanceof Pad pad) {
      return new PadPlan(input, output, pad.pad().get(0), pad.pad().get(1), pad.value());
    }
    if (operation instanceof Crop crop) {
      Size corner = crop.corner(inputs);
      return new CopyPlan(input, output, corner.height(), corner.width());
    }
    if (operation instanceof Dropout) {
      return new CopyPlan(input, output, 0, 0);
    }
    if (operation instanceof Softmax) {
      return ChannelPlan.of(ChannelPlan.Kind.SOFTMAX, input, output, epilogue);
    }
    if (operation instanceof ArgMax) {
      return ChannelPlan.of(ChannelPlan.Kind.ARG_MAX, input, output, epilogue);
    }
    if (operation instanceof Activation activation && activation.kind() == Activation.Kind.NONE) {
      return new CopyPlan(input, output, 0, 0);
    }
    if (operation instanceof Activation activation) {
      return ChannelPlan.of(ChannelPlan.Kind.ACTIVATE, input, output, Epilogue.of(activation));
    }
    if (operation instanceof Normalize normalize) {
      return new ChannelPlan(
          ChannelPlan.Kind.NORMALIZE,
          input,
          output,
          0,
          normalize.mean(),
          normalize.std(),
          false,
          epilogue);
    }
    if (operation instanceof BatchNorm norm) {
      return new ChannelPlan(
          ChannelPlan.Kind.BATCH_NORM,
          input,
          output,
          norm.epsilon(),
          List.of(),
          List.of(),
          false,
          epilogue);
    }
    if (operation instanceof PRelu prelu) {
      return new ChannelPlan(
          ChannelPlan.Kind.PRELU, input, output, 0, List.of(), List.of(), prelu.shared(), epilogue);
    }
    throw new IllegalStateException("no step computes " + operation.label());
  }

  private static List<String> weights(Fusion.Group group, CheckedNode.Content.Single single) {
    List<String> weights = new ArrayList<>();
    if (single.operation().hasWeights()) {
      weights.add(single.weights());
    }
    group
        .norm()
        .map(norm -> (CheckedNode.Content.Single) norm.content())
        .ifPresent(norm -> weights.add(norm.weights()));
    return List.copyOf(weights);
  }

  private static FilterPlan filter(boolean bias, Fusion.Group group) {
    return new FilterPlan(
        bias,
        group.norm().map(norm -> ((BatchNorm) Fusion.operation(norm)).epsilon()),
        group.part());
  }

  private static List<UnplacedCall> whole(
      WindowPlan.Kind kind,
      Grid input,
      Grid output,
      Optional<FilterPlan> filter,
      Epilogue epilogue,
      List<String> weights) {
    Axis vertical = new Axis(input.height(), input.height(), 1, 1, 0, 0, 1);
    Axis horizontal = new Axis(input.width(), input.width(), 1, 1, 0, 0, 1);
    int groups = kind == WindowPlan.Kind.LINEAR ? 1 : input.channels();
    WindowPlan plan =
        new WindowPlan(
            kind,
            input,
            output,
            vertical,
            horizontal,
            groups,
            filter,
            false,
            Optional.empty(),
            epilogue);
    return List.of(UnplacedCall.of(plan, weights));
  }

  /** Two at a time: the first two into the output, each further one onto it. */
  private static List<UnplacedCall> join(
      Join join, List<MapShape> inputs, List<Grid> grids, Grid output, Epilogue epilogue) {
    List<Integer> joined = new ArrayList<>();
    for (int index = 0; index < inputs.size(); index++) {
      if (!join.ifSameShape() || inputs.get(index).sameSize(inputs.get(0))) {
        joined.add(index);
      }
    }
    if (joined.size() == 1) {
      Grid input = grids.get(0);
      StepPlan only =
          epilogue.isNone()
              ? new CopyPlan(input, output, 0, 0)
              : ChannelPlan.of(ChannelPlan.Kind.ACTIVATE, input, output, epilogue);
      return List.of(UnplacedCall.of(only, List.of()));
    }
    List<UnplacedCall> calls = new ArrayList<>();
    for (int index = 1; index < joined.size(); index++) {
      boolean first = index == 1;
      boolean last = index == joined.size() - 1;
      Grid one = first ? grids.get(joined.get(0)) : output;
      Grid other = grids.get(joined.get(index));
      JoinPlan plan = new JoinPlan(join.add(), one, other, output, last ? epilogue : Epilogue.NONE);
      int operand = first ? joined.get(0) : UnplacedCall.OWN;
      calls.add(UnplacedCall.of(plan, List.of(operand, joined.get(index)), 0, List.of()));
    }
    return calls;
  }

  /** Each input into its slice of the output's pixels. */
  private static List<UnplacedCall> concat(List<Grid> inputs, Grid output) {
    List<UnplacedCall> calls = new ArrayList<>();
    int channel = 0;
    for (int index = 0; index < inputs.size(); index++) {
      Grid input = inputs.get(index);
      CopyPlan plan = new CopyPlan(input, input.within(output.step()), 0, 0);
      calls.add(UnplacedCall.of(plan, List.of(index), channel, List.of()));
      channel += input.channels();
    }
    return calls;
  }
}
