package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.layers.Block;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.Part;
import dev.atrous.processor.onnx.layers.Words;
import dev.atrous.processor.shape.Padding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a block of runs of one form: what is the same in all uses is written in it, what follows
 * from what it reads is left to the language, and the rest become its attributes.
 */
final class BlockBuilder {

  private final List<Run> uses;
  private final Padding rule;
  private final int projection;
  private final Attributes attributes = new Attributes();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<Part, Map<String, String>> bindings = new IdentityHashMap<>();
  private final Block block;

  /**
   * @param whole the runs; the first of them has all layers of the block
   * @param projection the place of the layer that others of them leave out, or −1
   * @param shortened runs without the shortcut that the others end in
   * @param blocks those that there are already
   * @param rule the network's rule of padding
   */
  BlockBuilder(
      List<Run> whole, int projection, List<Run> shortened, List<Block> blocks, Padding rule) {
    this.rule = rule;
    this.projection = projection;
    uses = new ArrayList<>(whole);
    uses.addAll(shortened);
    Run first = whole.get(0);
    name(first);
    if (projection >= 0) {
      attributes.add(Column.projection(uses, projection), "");
    }
    // From behind, since the last operation's channels are those that one looks for.
    Map<Integer, List<Column>> columns = new LinkedHashMap<>();
    for (int layer = first.length() - 1; layer >= 0; layer--) {
      columns.put(layer, columns(layer));
    }
    columns.forEach(this::decide);
    for (int layer = 0; layer < first.length(); layer++) {
      bind(first, layer, columns.get(layer), !shortened.isEmpty());
    }
    String name = BlockNames.of(whole.get(whole.size() - 1), blocks);
    Map<Layer, String> conditions = new IdentityHashMap<>();
    if (projection >= 0) {
      conditions.put(layers.get(projection), "projection");
    }
    block = new Block(name, attributes.sorted(), layers, bindings, conditions, uses.size());
  }

  Block block() {
    return block;
  }

  /** The layers of a network with uses of the block in the place of the runs. */
  List<Layer> replaced(List<Layer> network) {
    Map<Layer, Layer> lasts = new IdentityHashMap<>();
    Set<Layer> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int use = 0; use < uses.size(); use++) {
      Run run = uses.get(use);
      Part part = Part.of(block);
      attributes.values(use).forEach(part::with);
      Layer layer = Layer.using(part, run.input(), run.layers());
      layer.place(module(run));
      gone.addAll(run.layers());
      lasts.put(run.last(), layer);
    }
    List<Layer> result = new ArrayList<>();
    for (Layer layer : network) {
      if (!gone.contains(layer)) {
        result.add(layer);
      } else if (lasts.containsKey(layer)) {
        result.add(lasts.get(layer));
      }
    }
    for (Layer layer : result) {
      layer.inputs().replaceAll(input -> lasts.getOrDefault(input, input));
    }
    return result;
  }

  /** The module of a use: such that its first layer stands in it where the block's does. */
  private String module(Run run) {
    int place = run.has(0) ? 0 : 1;
    String path = run.at(place).path();
    String within = layers.get(place).path();
    return !within.isEmpty() && path.endsWith("." + within)
        ? path.substring(0, path.length() - within.length() - 1)
        : run.module();
  }

  /** Makes the block's layers, with names but without attributes. */
  private void name(Run first) {
    Set<String> taken = new HashSet<>(Set.of("input"));
    Map<Layer, Layer> templates = new IdentityHashMap<>();
    templates.put(first.input(), Block.INPUT);
    for (Layer layer : first.layers()) {
      List<Layer> inputs = new ArrayList<>();
      layer.inputs().forEach(input -> inputs.add(templates.get(input)));
      String path = Paths.relative(layer.path(), first.module());
      Layer template = null;
      for (Part part : layer.chain()) {
        Part copy = part.withAttributes(Map.of());
        copy.named(Paths.within(part.weightsName(), first.module()));
        if (template == null) {
          template = new Layer(copy, inputs, layer.extents());
        } else {
          template.chain().add(copy);
        }
      }
      template.place(path);
      String name = Words.identifier(path);
      boolean tells = !name.isEmpty() && !Character.isDigit(name.charAt(0));
      template.rename(Words.free(tells ? name : BlockNames.role(layer), taken), List.of());
      templates.put(layer, template);
      layers.add(template);
    }
  }

  private List<Column> columns(int layer) {
    List<Column> columns = new ArrayList<>();
    int parts = uses.get(0).layers().get(layer).chain().size();
    for (int part = 0; part < parts; part++) {
      Set<String> names = new LinkedHashSet<>();
      for (Run use : uses) {
        if (use.has(layer)) {
          names.addAll(use.at(layer).chain().get(part).attributes().keySet());
        }
      }
      if (names.contains("pad")) {
        names.remove("padding");
      }
      for (String attribute : names) {
        columns.add(Column.of(uses, layer, part, attribute, rule));
      }
    }
    return columns;
  }

  private void decide(int layer, List<Column> columns) {
    for (Column column : columns) {
      if (column.isUniform()
          || column.isInputsChannels(uses)
          || column.multiplier(uses) > 0
          || isProjectionsChannels(column)) {
        continue;
      }
      attributes.add(column, layers.get(layer).name());
    }
  }

  /** Channels of a projection that follow from what is added to it. */
  private boolean isProjectionsChannels(Column column) {
    return column.layer() == projection && column.isChannelsOf(uses);
  }

  private void bind(Run first, int layer, List<Column> columns, boolean leavesOut) {
    Layer template = layers.get(layer);
    for (Column column : columns) {
      Part part = template.chain().get(column.part());
      if (isProjectionsChannels(column)) {
        template.inputs().add(Projected.other(layers.get(layers.size() - 1), template));
      } else if (column.isUniform()) {
        String value = column.values().get(0);
        String written =
            first
                .layers()
                .get(layer)
                .chain()
                .get(column.part())
                .attributes()
                .get(column.attribute());
        if (written != null) {
          part.with(column.attribute(), value);
        }
      } else if (column.isInputsChannels(uses)) {
        template.inputs().add(Block.INPUT);
      } else if (column.multiplier(uses) > 0) {
        part.with("multiplier", Integer.toString(column.multiplier(uses)));
      } else {
        bindings
            .computeIfAbsent(part, key -> new LinkedHashMap<>())
            .put(column.attribute(), attributes.nameOf(column));
      }
    }
    if (leavesOut && layer == layers.size() - 1 && template.chain().get(0).is(BuiltIn.ADD)) {
      template.chain().get(0).with("ifSameShape", "true");
      // The first is what stays where shapes differ.
      template.inputs().remove(Block.INPUT);
      template.inputs().add(Block.INPUT);
    }
  }
}
