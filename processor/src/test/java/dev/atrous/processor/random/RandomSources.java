package dev.atrous.processor.random;

import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.SourcePart;
import dev.atrous.processor.reference.SourceText;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a network as one interface, or spread over interfaces that inherit from each other. */
final class RandomSources {

  /** Types of generated code, and fields of the classes that it extends. */
  private static final List<String> NAMES =
      List.of(
          "Step",
          "Window",
          "Filter",
          "Scratch",
          "Weights",
          "Parameters",
          "Pixels",
          "Math",
          "String",
          "Override",
          "List",
          "Path",
          "Shape",
          "Arguments",
          "FusedStep",
          "CompiledNetwork",
          "WindowLoop",
          "Outputs",
          "Layers",
          "Workspace",
          "LayerSummary",
          "ImageTask");

  final Map<String, String> library = new LinkedHashMap<>();
  final Map<String, String> sources = new LinkedHashMap<>();
  private final Dice dice;
  private final String packageName;
  private final Set<Layer> own = new HashSet<>();
  private String front;

  RandomSources(Dice dice, String packageName) {
    this.dice = dice;
    this.packageName = packageName;
  }

  /** Prints the network; gives it back with its layers in the order in which they are declared. */
  NetworkModel print(NetworkModel model) {
    model
        .blocks()
        .values()
        .forEach(
            block ->
                library.put(packageName + "." + block.name(), SourceText.of(packageName, block)));
    List<Layer> layers = dice.chance(0.3) ? dice.shuffled(model.layers()) : model.layers();
    NetworkModel ordered =
        new NetworkModel(
            model.name(),
            model.outputStride(),
            model.inputs(),
            layers,
            model.blocks(),
            model.conventions(),
            Map.of());
    int style = dice.between(0, 9);
    if (style < 7 || layers.size() < 2) {
      sources.put(qualified(model.name()), text(SourcePart.whole(ordered)));
      return ordered;
    }
    front = dice.chance(0.4) ? dice.pick("backbone", "model.features", "module") : null;
    if (style < 8) {
      parents(ordered);
    } else if (style < 9 && isNetwork(prefix(ordered), ordered.inputs().keySet())) {
      networkParent(ordered);
    } else {
      overriding(ordered);
    }
    Map<String, String> fronts = new LinkedHashMap<>();
    if (front != null) {
      layers.stream()
          .filter(layer -> !own.contains(layer))
          .forEach(layer -> fronts.put(layer.name(), front));
    }
    return ordered.withFronts(fronts);
  }

  private String qualified(String name) {
    return packageName + "." + name;
  }

  private String text(SourcePart part) {
    SourcePart placed =
        new SourcePart(
            part.name(),
            part.network(),
            part.outputStride(),
            part.parents(),
            part.inputs(),
            part.layers(),
            dice.chance(0.8),
            part.conventions(),
            part.front());
    String text = SourceText.of(packageName, placed);
    return dice.chance(0.15) ? withMembers(text) : text;
  }

  /** With types and constants that are called as types of generated code are. */
  private String withMembers(String text) {
    StringBuilder members = new StringBuilder();
    for (String name : dice.shuffled(NAMES).subList(0, dice.between(1, NAMES.size()))) {
      members.append(dice.chance(0.5) ? "  enum " + name + " {}\n" : "  int " + name + " = 0;\n");
    }
    return text.substring(0, text.lastIndexOf('}')) + members + "}\n";
  }

  /** The first layers alone: each input has been read by the first one that was made for it. */
  private static List<Layer> prefix(NetworkModel model) {
    return model.layers().subList(0, Math.min(model.inputs().size(), model.layers().size()));
  }

  /** Whether these layers make a network of their own: each reads an input, each input is read. */
  private static boolean isNetwork(List<Layer> layers, Set<String> inputs) {
    return layers.stream().noneMatch(Layer::output)
        && layers.stream()
            .flatMap(layer -> layer.reads().stream())
            .collect(Collectors.toSet())
            .equals(inputs);
  }

  /** A parent that is a network by itself, and a child that adds to it. */
  private void networkParent(NetworkModel model) {
    List<Layer> first = prefix(model);
    String parent = model.name() + "Parent";
    SourcePart part = new SourcePart(parent, true, 0, List.of(), model.inputs(), first, true);
    library.put(qualified(parent), text(part));
    List<Layer> rest = model.layers().subList(first.size(), model.layers().size());
    child(model, List.of(parent), Map.of(), rest);
  }

  /** Inputs and first layers in one parent, more layers in a second one, the rest in the child. */
  private void parents(NetworkModel model) {
    List<Layer> layers = model.layers();
    int first = dice.between(0, layers.size());
    int second = dice.between(first, layers.size());
    String name = model.name();
    parent(name + "Backbone", List.of(), model.inputs(), layers.subList(0, first));
    List<String> parents = new ArrayList<>(List.of(name + "Backbone"));
    if (dice.chance(0.5)) {
      parent(name + "Head", List.of(), Map.of(), layers.subList(first, second));
      parents.add(name + "Head");
    } else {
      parent(name + "Neck", parents, Map.of(), layers.subList(first, second));
      parents = List.of(name + "Neck");
    }
    child(model, parents, Map.of(), layers.subList(second, layers.size()));
  }

  /** A parent with some inputs of other sizes and some layers of other chains. */
  private void overriding(NetworkModel model) {
    Map<String, Extent> inherited = new LinkedHashMap<>();
    Map<String, Extent> overridden = new LinkedHashMap<>();
    model
        .inputs()
        .forEach(
            (name, extent) -> {
              boolean other = dice.chance(0.5);
              inherited.put(name, other ? new Extent(2, 5, 7) : extent);
              if (other) {
                overridden.put(name, extent);
              }
            });
    List<Layer> old = new ArrayList<>();
    List<Layer> changed = new ArrayList<>();
    for (Layer layer : model.layers()) {
      boolean other = dice.chance(0.4);
      old.add(other ? former(layer) : layer);
      if (other) {
        changed.add(layer);
      }
    }
    String parent = model.name() + "Former";
    parent(parent, List.of(), inherited, old);
    child(model, List.of(parent), overridden, changed);
  }

  /** What an overridden layer was: as many parameters, of other names perhaps. */
  private Layer former(Layer layer) {
    List<String> reads = new ArrayList<>();
    for (String read : layer.reads()) {
      reads.add(dice.chance(0.5) ? read : "former" + reads.size());
    }
    Use use = layer.reads().size() > 1 ? Use.of("Concat") : Use.of("Tanh");
    Layer former = Layer.of(layer.name(), List.of(use), reads);
    return dice.chance(0.2) ? former.asOutput() : former;
  }

  private void parent(
      String name, List<String> parents, Map<String, Extent> inputs, List<Layer> layers) {
    SourcePart part = new SourcePart(name, false, 0, parents, inputs, layers, true);
    library.put(qualified(name), text(part));
  }

  private void child(
      NetworkModel model, List<String> parents, Map<String, Extent> inputs, List<Layer> layers) {
    SourcePart part =
        new SourcePart(
            model.name(),
            true,
            model.outputStride(),
            parents,
            inputs,
            layers,
            true,
            model.conventions(),
            front);
    own.addAll(layers);
    sources.put(qualified(model.name()), text(part));
  }
}
