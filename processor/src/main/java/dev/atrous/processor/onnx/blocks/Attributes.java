package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.onnx.layers.BlockAttribute;
import dev.atrous.processor.onnx.layers.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attributes of a block: one for all columns that have the same values. */
final class Attributes {

  private static final List<String> ORDER = List.of("channels", "kernel", "stride", "rate");

  private final Map<String, BlockAttribute> byName = new LinkedHashMap<>();
  private final Map<String, List<String>> values = new HashMap<>();

  /** Adds what a column needs, unless it is there. */
  void add(Column column, String layer) {
    if (find(column) != null) {
      return;
    }
    String name = column.attribute();
    if (byName.containsKey(name)) {
      name = layer + Words.capitalized(name);
    }
    for (int i = 2; byName.containsKey(name); i++) {
      name = layer + Words.capitalized(column.attribute()) + i;
    }
    String usual = column.usual();
    boolean has = column.values().contains(usual);
    byName.put(name, new BlockAttribute(name, column.type(), has ? usual : ""));
    values.put(name, column.values());
  }

  /** The attribute that a column takes its values from. */
  String nameOf(Column column) {
    return find(column);
  }

  /** What a use writes. */
  Map<String, String> values(int use) {
    Map<String, String> written = new LinkedHashMap<>();
    for (BlockAttribute attribute : sorted()) {
      String value = values.get(attribute.name()).get(use);
      if (!value.equals(attribute.otherwise())) {
        written.put(attribute.name(), value);
      }
    }
    return written;
  }

  /** The best known words first, then as the layers have them, which were added from behind. */
  List<BlockAttribute> sorted() {
    List<BlockAttribute> sorted = new ArrayList<>(byName.values());
    Collections.reverse(sorted);
    sorted.sort(
        Comparator.comparingInt(
            attribute -> {
              int place = ORDER.indexOf(attribute.name());
              return place < 0 ? ORDER.size() : place;
            }));
    return sorted;
  }

  private String find(Column column) {
    return byName.values().stream()
        .filter(each -> kind(each.name()).equals(kind(column.attribute())))
        .filter(each -> values.get(each.name()).equals(column.values()))
        .map(BlockAttribute::name)
        .findFirst()
        .orElse(null);
  }

  /** The attribute that a name ends with: channels are not strides, whatever their numbers. */
  private static String kind(String name) {
    for (int i = name.length() - 1; i > 0; i--) {
      if (Character.isUpperCase(name.charAt(i))) {
        return name.substring(i).toLowerCase(Locale.ROOT).replaceAll("[0-9]+$", "");
      }
    }
    return name;
  }
}
