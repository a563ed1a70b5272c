package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  private ScopePlanner() {}

  static Planned plan(CheckedScope scope) throws MemoryTooLarge {
    List<Item> items = new ArrayList<>();
    for (CheckedNode node : scope.nodes()) {
      items.add(new Item(node, node.name(), node.inputs(), templates(node)));
    }
    Identities plain = Identities.removed(items, scope.outputs());
    return plan(
        scope.kind(),
        scope.title(),
        scope.inputs(),
        plain.items(),
        plain.outputs(),
        Optional.empty());
  }

  /** The calls of a node, each on the node's inputs and its output. */
  static List<Template> templates(CheckedNode node) throws MemoryTooLarge {
    List<Fusion.Group> groups = Fusion.groups(node);
    if (groups.size() == 1) {
      return templates(groups.get(0));
    }
    CheckedNode.Content.Nested chain = (CheckedNode.Content.Nested) node.content();
    Planned planned = planChain(chain.scope(), groups);
    return List.of(scopeTemplate(planned, node.inputs().size()));
  }

  private static List<Template> templates(Fusion.Group group) throws MemoryTooLarge {
    if (group.main().content() instanceof CheckedNode.Content.Nested nested) {
      return List.of(scopeTemplate(plan(nested.scope()), group.main().inputs().size()));
    }
    return Lowering.templates(group);
  }

  private static Template scopeTemplate(Planned planned, int inputs) {
    List<Integer> operands = new ArrayList<>();
    for (int index = 0; index < inputs; index++) {
      operands.add(index);
    }
    return Template.of(planned.plan(), List.copyOf(operands), 0, List.of(planned.path()));
  }

  private static Planned planChain(CheckedScope chain, List<Fusion.Group> groups)
      throws MemoryTooLarge {
    List<Item> items = new ArrayList<>();
    List<CheckedNode> read = chain.inputs();
    for (Fusion.Group group : groups) {
      items.add(new Item(group.main(), group.main().name(), read, templates(group)));
      read = List.of(group.main());
    }
    return plan(chain.kind(), chain.title(), chain.inputs(), items, read, Optional.empty());
  }

  static Planned plan(
      Scope.Kind kind,
      String title,
      List<CheckedNode> inputs,
      List<Item> all,
      List<CheckedNode> outputs,
      Optional<String> fixedPath)
      throws MemoryTooLarge {
    List<Item> items = FusedPairs.joined(all, outputs);
    String path =
        fixedPath.orElseGet(
            () ->
                WeightPath.common(
                    items.stream()
                        .flatMap(item -> item.templates().stream())
                        .flatMap(Template::allWeights)
                        .toList()));
    ScopeMemory memory = new ScopeMemory(inputs, outputs, items);
    long floats = memory.place();
    if (floats > LARGEST) {
      throw new MemoryTooLarge(title, floats);
    }
    Members members = new Members(path);
    List<Call> calls = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      for (Template template : item.templates()) {
        calls.add(call(item, template, members.add(item.name(), template), memory, at));
      }
    }
    List<Grid> read = inputs.stream().map(node -> Grid.of(node.output())).toList();
    List<Grid> written = outputs.stream().map(node -> Grid.of(node.output())).toList();
    return new Planned(
        new ScopePlan(kind, title, read, written, members.all(), List.copyOf(calls), (int) floats),
        path);
  }

  private static Call call(Item item, Template template, int member, ScopeMemory memory, int at) {
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
