package dev.atrous.processor.plan.scope;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.MapRef;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.memory.Layout;
import dev.atrous.processor.plan.memory.ScopeMemory;
import dev.atrous.processor.plan.rewrite.Absorbed;
import dev.atrous.processor.plan.rewrite.Lowering;
import dev.atrous.processor.plan.rewrite.Op;
import dev.atrous.processor.plan.rewrite.Ops;
import dev.atrous.processor.plan.rewrite.Passes;
import dev.atrous.processor.plan.rewrite.UnplacedCall;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans a scope: the calls of its nodes, and the places of the maps between them. */
final class ScopePlanner {

  /** Beyond this, a scratch array could not be allocated. */
  static final long LARGEST = Integer.MAX_VALUE - 64L;

  /** The network's memory would not fit into a Java array. */
  static final class MemoryTooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient String scope;
    private final long floats;

    MemoryTooLarge(String scope, long floats) {
      this.scope = scope;
      this.floats = floats;
    }

    String scope() {
      return scope;
    }

    long floats() {
      return floats;
    }
  }

  /**
   * A planned scope.
   *
   * @param path what the names of its weights begin with
   */
  record Planned(ScopePlan plan, String path) {}

  private final String title;
  private final List<CheckedNode> inputs;
  private final Layout layout;
  private final Instances instances;

  ScopePlanner(String title, List<CheckedNode> inputs, Layout layout, Instances instances) {
    this.title = title;
    this.inputs = inputs;
    this.layout = layout;
    this.instances = instances;
  }

  /**
   * A nested scope.
   *
   * @param around what its last operation computes for the scopes around
   * @param read how the maps lie that it reads
   * @param written how those are to lie that it writes
   */
  private static Planned plan(
      CheckedScope scope, Absorbed around, List<Grid> read, List<Grid> written)
      throws MemoryTooLarge {
    return plan(scope, Passes.operations(scope, around), read, written);
  }

  private static Planned planChain(
      CheckedScope chain, Op whole, List<Grid> read, List<Grid> written) throws MemoryTooLarge {
    List<Op> ops = whole.chainOps(chain);
    List<CheckedNode> outputs = List.of(ops.get(ops.size() - 1).node());
    return plan(chain, new Ops(chain.kind(), ops, outputs), read, written);
  }

  private static Planned plan(CheckedScope scope, Ops ops, List<Grid> read, List<Grid> written)
      throws MemoryTooLarge {
    Layout layout = Layout.of(ops, scope.inputs(), read, written);
    Ops lowered = lowered(ops, layout);
    String path =
        WeightPath.common(
            lowered.all().stream()
                .flatMap(op -> op.calls().stream())
                .flatMap(UnplacedCall::allWeights)
                .toList());
    ScopePlanner planner =
        new ScopePlanner(scope.title(), scope.inputs(), layout, new Instances(path));
    return new Planned(planner.plan(Passes.steps(lowered), 0), path);
  }

  /** The calls of each operation. */
  static Ops lowered(Ops ops, Layout layout) throws MemoryTooLarge {
    List<Op> lowered = new ArrayList<>();
    for (Op op : ops.all()) {
      lowered.add(op.lowered(calls(op, layout)));
    }
    return ops.with(lowered);
  }

  private static List<UnplacedCall> calls(Op op, Layout layout) throws MemoryTooLarge {
    List<Grid> read = layout.grids(op.inputs());
    Grid written = layout.grid(op.node());
    if (op.isOperation()) {
      return Lowering.calls(op.group(), read, written, op.accumulates()).stream()
          .filter(call -> !isInPlace(op, call, layout))
          .toList();
    }
    CheckedNode node = op.groups().size() > 1 ? op.node() : op.group().main();
    CheckedScope scope = ((CheckedNode.Content.Nested) node.content()).scope();
    Planned planned =
        op.groups().size() > 1
            ? planChain(scope, op, read, List.of(written))
            : plan(scope, op.around(), read, List.of(written));
    List<Integer> operands = IntStream.range(0, op.inputs().size()).boxed().toList();
    return List.of(UnplacedCall.of(planned.plan(), operands, 0, List.of(planned.path())));
  }

  /** Whether it would copy what already lies where it belongs. */
  private static boolean isInPlace(Op op, UnplacedCall call, Layout layout) {
    CheckedNode input = op.inputs().get(0);
    return op.operation() instanceof Slice slice && layout.isWithin(op.node(), input, slice.from())
        || op.operation() instanceof Concat
            && layout.isWithin(
                op.inputs().get(call.operands().get(0)), op.node(), call.outputOffset());
  }

  /**
   * The scope with these calls.
   *
   * @param first the lowest place of its maps in memory
   */
  ScopePlan plan(Ops ops, int first) throws MemoryTooLarge {
    ScopeMemory memory = new ScopeMemory(inputs, ops, layout);
    long floats = memory.place(first);
    if (floats > LARGEST) {
      throw new MemoryTooLarge(title, floats - first);
    }
    List<Call> calls = new ArrayList<>();
    List<Integer> firstCalls = new ArrayList<>();
    for (int at = 0; at < ops.all().size(); at++) {
      Op op = ops.all().get(at);
      firstCalls.add(calls.size());
      for (UnplacedCall call : op.calls()) {
        calls.add(placed(op, call, instances.add(op.name(), call), memory, at));
      }
    }
    firstCalls.add(calls.size());
    return new ScopePlan(
        ops.kind(),
        title,
        layout.grids(inputs),
        layout.grids(ops.outputs()),
        instances.all(),
        List.copyOf(calls),
        (int) floats,
        memory.held(firstCalls));
  }

  private static Call placed(Op op, UnplacedCall call, int instance, ScopeMemory memory, int at) {
    List<MapRef> refs = new ArrayList<>();
    for (int operand : call.operands()) {
      refs.add(
          operand == UnplacedCall.OWN
              ? memory.ref(op.node())
              : memory.ref(op.inputs().get(operand)));
    }
    Stream<String> parts = call.parts().stream().map(UnplacedCall.Part::layer);
    Stream<String> own = Stream.of(op.name(), op.node().name());
    return new Call(
        instance,
        Stream.concat(parts, own).distinct().toList(),
        op.scopesUp(),
        List.copyOf(refs),
        memory.ref(op.node()).plus(call.outputOffset()),
        memory.scratch(at));
  }
}
