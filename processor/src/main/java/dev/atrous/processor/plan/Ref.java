package dev.atrous.processor.plan;

/**
 * Where a call reads or writes: the scope's input or output of this index, or its memory; and how
 * many floats behind its beginning.
 */
public record Ref(Slot slot, int index, int offset) {

  /** Which array. */
  public enum Slot {
    INPUT,
    OUTPUT,
    MEMORY,
    /** For a layer by itself: zeros, where its network adds another map. */
    ZEROS
  }

  static Ref input(int index) {
    return new Ref(Slot.INPUT, index, 0);
  }

  static Ref output(int index) {
    return new Ref(Slot.OUTPUT, index, 0);
  }

  static Ref zeros() {
    return new Ref(Slot.ZEROS, 0, 0);
  }

  static Ref memory(int offset) {
    return new Ref(Slot.MEMORY, 0, offset);
  }

  /** Whether it is a place in the map that begins at the given one. */
  boolean isWithin(Ref map) {
    return slot == map.slot && index == map.index;
  }

  Ref plus(int floats) {
    return new Ref(slot, index, offset + floats);
  }
}
