package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
  private final Members members;

  ScopePlanner(
      Scope.Kind kind,
      String title,
      List<CheckedNode> inputs,
      List<CheckedNode> outputs,
      Members members) {
    this.kind = kind;
    this.title = title;
    this.inputs = inputs;
    this.outputs = outputs;
    this.members = members;
  }

  static Planned plan(CheckedScope scope) throws MemoryTooLarge {
    Identities plain =
        Identities.removed(scope.nodes().stream().map(Item::of).toList(), scope.outputs());
    List<Item> items = Residuals.removed(scope.kind(), plain.items(), plain.outputs());
    return plan(scope.kind(), scope.title(), scope.inputs(), items, plain.outputs());
  }

  private static Planned planChain(CheckedScope chain, List<Fusion.Group> groups)
      throws MemoryTooLarge {
    List<Item> items = Item.chain(chain, groups);
    List<CheckedNode> outputs = List.of(items.get(items.size() - 1).node());
    return plan(chain.kind(), chain.title(), chain.inputs(), items, outputs);
  }

  private static Planned plan(
      Scope.Kind kind,
      String title,
      List<CheckedNode> inputs,
      List<Item> items,
      List<CheckedNode> outputs)
      throws MemoryTooLarge {
    List<Lowered> lowered = lowered(items);
    String path =
        WeightPath.common(
            lowered.stream()
                .flatMap(item -> item.templates().stream())
                .flatMap(Template::allWeights)
                .toList());
    ScopePlanner planner = new ScopePlanner(kind, title, inputs, outputs, new Members(path));
    return new Planned(planner.plan(FusedPairs.joined(lowered, outputs)), path);
  }

  /** The calls of each item. */
  static List<Lowered> lowered(List<Item> items) throws MemoryTooLarge {
    List<Lowered> lowered = new ArrayList<>();
    for (Item item : items) {
      lowered.add(new Lowered(item.node(), item.name(), item.inputs(), templates(item)));
    }
    return List.copyOf(lowered);
  }

  private static List<Template> templates(Item item) throws MemoryTooLarge {
    if (item.isOperation()) {
      return Lowering.templates(item.group(), item.onto());
    }
    CheckedNode node = item.groups().size() > 1 ? item.node() : item.group().main();
    CheckedScope scope = ((CheckedNode.Content.Nested) node.content()).scope();
    Planned planned = item.groups().size() > 1 ? planChain(scope, item.groups()) : plan(scope);
    List<Integer> operands = IntStream.range(0, item.inputs().size()).boxed().toList();
    return List.of(Template.of(planned.plan(), operands, 0, List.of(planned.path())));
  }

  /** The scope with these calls. */
  ScopePlan plan(List<Lowered> items) throws MemoryTooLarge {
    ScopeMemory memory = new ScopeMemory(inputs, outputs, items);
    long floats = memory.place();
    if (floats > LARGEST) {
      throw new MemoryTooLarge(title, floats);
    }
    List<Call> calls = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Lowered item = items.get(at);
      for (Template template : item.templates()) {
        calls.add(call(item, template, members.add(item.name(), template), memory, at));
      }
    }
    List<Grid> read = inputs.stream().map(node -> Grid.of(node.output())).toList();
    List<Grid> written = outputs.stream().map(node -> Grid.of(node.output())).toList();
    return new ScopePlan(
        kind, title, read, written, members.all(), List.copyOf(calls), (int) floats);
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
    return new Call(
        member,
        List.copyOf(refs),
        memory.ref(item.node()).plus(template.outputOffset()),
        memory.scratch(at));
  }
}
