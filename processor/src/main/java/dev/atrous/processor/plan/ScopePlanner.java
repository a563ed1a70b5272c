package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.Concat;
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

  private final Scope.Kind kind;
  private final String title;
  private final List<CheckedNode> inputs;
  private final List<CheckedNode> outputs;
  private final Layout layout;
  private final Members members;

  ScopePlanner(
      Scope.Kind kind,
      String title,
      List<CheckedNode> inputs,
      List<CheckedNode> outputs,
      Layout layout,
      Members members) {
    this.kind = kind;
    this.title = title;
    this.inputs = inputs;
    this.outputs = outputs;
    this.layout = layout;
    this.members = members;
  }

  /**
   * A nested scope.
   *
   * @param tail what its last operation computes for those around it
   * @param read how the maps lie that it reads
   * @param written how those are to lie that it writes
   */
  static Planned plan(CheckedScope scope, Tail tail, List<Grid> read, List<Grid> written)
      throws MemoryTooLarge {
    Identities plain =
        Identities.removed(scope.nodes().stream().map(Item::of).toList(), scope.outputs());
    List<Item> items =
        LeadingActivations.moved(
            Residuals.removed(scope.kind(), plain.items(), plain.outputs()), plain.outputs());
    List<Item> ended = SpreadPixels.removed(ending(items, plain.outputs(), tail), plain.outputs());
    return plan(scope, ended, plain.outputs(), read, written);
  }

  /** The items, the one that computes the output with what follows. */
  private static List<Item> ending(List<Item> items, List<CheckedNode> outputs, Tail tail) {
    return items.stream()
        .map(item -> !tail.isNone() && outputs.contains(item.node()) ? item.with(tail) : item)
        .toList();
  }

  private static Planned planChain(
      CheckedScope chain, Item whole, List<Grid> read, List<Grid> written) throws MemoryTooLarge {
    List<Item> items = whole.chainItems(chain);
    return plan(chain, items, List.of(items.get(items.size() - 1).node()), read, written);
  }

  private static Planned plan(
      CheckedScope scope,
      List<Item> items,
      List<CheckedNode> outputs,
      List<Grid> read,
      List<Grid> written)
      throws MemoryTooLarge {
    Layout layout = Layout.of(items, scope.inputs(), read, outputs, written);
    List<Lowered> lowered = lowered(items, layout);
    String path =
        WeightPath.common(
            lowered.stream()
                .flatMap(item -> item.templates().stream())
                .flatMap(Template::allWeights)
                .toList());
    ScopePlanner planner =
        new ScopePlanner(
            scope.kind(), scope.title(), scope.inputs(), outputs, layout, new Members(path));
    return new Planned(planner.plan(JointItems.joined(lowered, outputs), 0), path);
  }

  /** The calls of each item. */
  static List<Lowered> lowered(List<Item> items, Layout layout) throws MemoryTooLarge {
    List<Lowered> lowered = new ArrayList<>();
    for (Item item : items) {
      lowered.add(
          new Lowered(
              item.node(), item.name(), item.inputs(), templates(item, layout), item.outward()));
    }
    return List.copyOf(lowered);
  }

  private static List<Template> templates(Item item, Layout layout) throws MemoryTooLarge {
    List<Grid> read = layout.grids(item.inputs());
    Grid written = layout.grid(item.node());
    if (item.isOperation()) {
      return Lowering.templates(item.group(), read, written, item.onto()).stream()
          .filter(template -> !isInPlace(item, template, layout))
          .toList();
    }
    CheckedNode node = item.groups().size() > 1 ? item.node() : item.group().main();
    CheckedScope scope = ((CheckedNode.Content.Nested) node.content()).scope();
    Planned planned =
        item.groups().size() > 1
            ? planChain(scope, item, read, List.of(written))
            : plan(scope, item.tail(), read, List.of(written));
    List<Integer> operands = IntStream.range(0, item.inputs().size()).boxed().toList();
    return List.of(Template.of(planned.plan(), operands, 0, List.of(planned.path())));
  }

  /** Whether it would copy what already lies in its slice of a concatenation. */
  private static boolean isInPlace(Item item, Template template, Layout layout) {
    return item.operation() instanceof Concat
        && layout.isSlice(item.inputs().get(template.operands().get(0)));
  }

  /**
   * The scope with these calls.
   *
   * @param first the lowest place of its maps in memory
   */
  ScopePlan plan(List<Lowered> items, int first) throws MemoryTooLarge {
    ScopeMemory memory = new ScopeMemory(inputs, outputs, items, layout);
    long floats = memory.place(first);
    if (floats > LARGEST) {
      throw new MemoryTooLarge(title, floats - first);
    }
    List<Call> calls = new ArrayList<>();
    List<Integer> firstCalls = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Lowered item = items.get(at);
      firstCalls.add(calls.size());
      for (Template template : item.templates()) {
        calls.add(call(item, template, members.add(item.name(), template), memory, at));
      }
    }
    firstCalls.add(calls.size());
    return new ScopePlan(
        kind,
        title,
        layout.grids(inputs),
        layout.grids(outputs),
        members.all(),
        List.copyOf(calls),
        (int) floats,
        memory.held(firstCalls));
  }

  private static Call call(
      Lowered item, Template template, int member, ScopeMemory memory, int at) {
    List<Ref> refs = new ArrayList<>();
    for (int operand : template.operands()) {
      refs.add(
          operand == Template.OWN
              ? memory.ref(item.node())
              : memory.ref(item.inputs().get(operand)));
    }
    Stream<String> parts = template.parts().stream().map(Template.Part::layer);
    Stream<String> own = Stream.of(item.name(), item.node().name());
    return new Call(
        member,
        Stream.concat(parts, own).distinct().toList(),
        item.outward(),
        List.copyOf(refs),
        memory.ref(item.node()).plus(template.outputOffset()),
        memory.scratch(at));
  }
}
