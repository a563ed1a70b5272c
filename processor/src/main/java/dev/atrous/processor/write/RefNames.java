package dev.atrous.processor.write;

import dev.atrous.processor.plan.MapRef;
import java.util.List;

/**
 * How a scope's places are called in its code.
 *
 * @param inputs the arrays of its inputs; a position is called like its array, with "At"
 * @param outputs the arrays of its outputs
 * @param base where its memory begins: a variable, or empty for the beginning of the array
 */
record RefNames(List<String> inputs, List<String> outputs, String base) {

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
      case MEMORY -> memory(ref.offset());
      case ZEROS -> "0";
    };
  }

  /** A position in the scope's memory. */
  String memory(int offset) {
    return base.isEmpty() ? String.valueOf(offset) : Literals.plus(base, offset);
  }
}
