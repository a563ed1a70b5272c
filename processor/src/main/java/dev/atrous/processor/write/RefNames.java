package dev.atrous.processor.write;

import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.MapRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a scope's places are called in its code.
 *
 * @param inputs the arrays of its inputs; a position is called like its array, with "At"
 * @param outputs the arrays of its outputs
 * @param base where its memory begins: a variable, or empty for the beginning of the array
 * @param places where the maps lie that it holds
 */
record RefNames(List<String> inputs, List<String> outputs, String base, Places places) {

  RefNames(List<String> inputs, List<String> outputs, String base) {
    this(inputs, outputs, base, new Places());
  }

  RefNames with(Places others) {
    return new RefNames(inputs, outputs, base, others);
  }

  /** Whether a method of it is told where its memory begins. */
  boolean hasBase() {
    return !base.isEmpty();
  }

  /** Every name that a local variable has. */
  List<String> variables() {
    List<String> names = new ArrayList<>(List.of("work", "memory"));
    Stream.concat(inputs.stream(), outputs.stream())
        .forEach(each -> names.addAll(List.of(each, each + "At")));
    names.add(base);
    return names;
  }

  /** The array. */
  String array(MapRef ref) {
    return switch (ref.slot()) {
      case INPUT -> inputs.get(ref.index());
      case OUTPUT -> outputs.get(ref.index());
      case MEMORY -> "memory";
      case ZEROS -> throw new IllegalArgumentException("only a layer by itself reads zeros");
    };
  }

  /** The position in the array. */
  String position(MapRef ref) {
    return switch (ref.slot()) {
      case INPUT, OUTPUT -> Literals.plus(array(ref) + "At", ref.offset());
      case MEMORY -> Literals.plus(memory(places.map(ref.index())), ref.offset());
      case ZEROS -> "0";
    };
  }

  /** Where a nested scope may keep its maps. */
  String scratch(Call call) {
    return memory(places.scratch(call));
  }

  /** A place in the scope's memory. */
  private String memory(String place) {
    return hasBase() ? base + " + " + place : place;
  }
}
