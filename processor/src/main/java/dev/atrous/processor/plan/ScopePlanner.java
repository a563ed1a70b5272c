package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return new Template(planned.plan(), List.copyOf(operands), 0, List.of(planned.path()));
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

  /** A node's calls within its scope, and what they read there. */
  record Item(CheckedNode node, String name, List<CheckedNode> inputs, List<Template> templates) {

    Item reading(List<CheckedNode> others) {
      return new Item(node, name, others, templates);
    }
  }

  static Planned plan(
      Scope.Kind kind,
      String title,
      List<CheckedNode> inputs,
      List<Item> items,
      List<CheckedNode> outputs,
      Optional<String> fixedPath)
      throws MemoryTooLarge {
    String path =
        fixedPath.orElseGet(
            () ->
                WeightPath.common(
                    items.stream()
                        .flatMap(item -> item.templates().stream())
                        .filter(template -> template.target().hasWeights())
                        .flatMap(template -> template.weights().stream())
                        .toList()));
    Memory memory = new Memory(inputs, outputs, items);
    long floats = memory.place();
    if (floats > LARGEST) {
      throw new MemoryTooLarge(title, floats);
    }
    List<Call> calls = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      for (Template template : item.templates()) {
        calls.add(call(item, template, path, memory, at));
      }
    }
    List<Grid> read = inputs.stream().map(node -> Grid.of(node.output())).toList();
    List<Grid> written = outputs.stream().map(node -> Grid.of(node.output())).toList();
    return new Planned(
        new ScopePlan(kind, title, read, written, List.copyOf(calls), (int) floats), path);
  }

  private static Call call(Item item, Template template, String path, Memory memory, int at) {
    List<Ref> refs = new ArrayList<>();
    for (int operand : template.operands()) {
      refs.add(
          operand == Template.OWN
              ? memory.ref(item.node())
              : memory.ref(item.inputs().get(operand)));
    }
    List<String> weights =
        template.target().hasWeights()
            ? template.weights().stream().map(name -> WeightPath.behind(path, name)).toList()
            : template.weights().stream().map(name -> "").toList();
    return new Call(
        item.name(),
        template.target(),
        List.copyOf(refs),
        memory.ref(item.node()).plus(template.outputOffset()),
        weights,
        memory.scratch(at));
  }

  /** Where the maps of a scope lie. */
  private static final class Memory {

    private final Map<CheckedNode, Ref> fixed = new HashMap<>();
    private final Map<CheckedNode, BufferPlanner.Buffer> buffers = new HashMap<>();
    private final Map<Integer, BufferPlanner.Buffer> scratch = new HashMap<>();
    private final BufferPlanner planner = new BufferPlanner();

    Memory(List<CheckedNode> inputs, List<CheckedNode> outputs, List<Item> items) {
      for (int index = 0; index < inputs.size(); index++) {
        fixed.put(inputs.get(index), Ref.input(index));
      }
      for (int index = 0; index < outputs.size(); index++) {
        fixed.put(outputs.get(index), Ref.output(index));
      }
      Map<CheckedNode, Integer> lastReads = new HashMap<>();
      for (int at = 0; at < items.size(); at++) {
        for (CheckedNode input : items.get(at).inputs()) {
          lastReads.put(input, at);
        }
      }
      for (int at = 0; at < items.size(); at++) {
        Item item = items.get(at);
        if (!fixed.containsKey(item.node())) {
          buffers.put(item.node(), buffer(item, at, lastReads));
        }
        for (CheckedNode input : item.inputs()) {
          if (buffers.containsKey(input)) {
            buffers.get(input).readBy(at);
          }
        }
        long nested =
            item.templates().stream()
                .mapToLong(each -> each.target() instanceof ScopePlan plan ? plan.memory() : 0)
                .max()
                .orElse(0);
        if (nested > 0) {
          scratch.put(at, planner.add(nested, at));
        }
      }
    }

    /** A new place, or the first input's if the step can work there and nobody reads it later. */
    private BufferPlanner.Buffer buffer(Item item, int at, Map<CheckedNode, Integer> lastReads) {
      if (item.templates().size() == 1
          && item.templates().get(0).target() instanceof StepPlan step
          && step.inPlace()) {
        CheckedNode input = item.inputs().get(item.templates().get(0).operands().get(0));
        BufferPlanner.Buffer shared = buffers.get(input);
        boolean onlyOwner = shared != null && lastReads.get(input) == at && shared.lastCall() <= at;
        if (onlyOwner) {
          return shared;
        }
      }
      return planner.add(item.node().output().elements(), at);
    }

    long place() {
      return planner.place();
    }

    Ref ref(CheckedNode node) {
      Ref ref = fixed.get(node);
      return ref == null ? Ref.memory(buffers.get(node).offset()) : ref;
    }

    int scratch(int at) {
      return scratch.containsKey(at) ? scratch.get(at).offset() : 0;
    }
  }
}
