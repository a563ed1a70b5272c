package dev.atrous.processor.plan;

/**
 * Where a call reads or writes: the scope's input or output of this index, or the map of this index
 * that its memory holds; and how many floats behind its beginning.
 */
public record MapRef(Slot slot, int index, int offset) {

  /** Which array. */
  public enum Slot {
    INPUT,
    OUTPUT,
    MEMORY,
    /** For a layer by itself: zeros, where its network adds another map. */
    ZEROS
  }

  public static MapRef input(int index) {
    return new MapRef(Slot.INPUT, index, 0);
  }

  public static MapRef output(int index) {
    return new MapRef(Slot.OUTPUT, index, 0);
  }

  public static MapRef zeros() {
    return new MapRef(Slot.ZEROS, 0, 0);
  }

  /** The map of this index among those that the scope holds. */
  public static MapRef held(int index) {
    return new MapRef(Slot.MEMORY, index, 0);
  }

  /** Whether it is a place in the map that begins at the given one. */
  boolean isWithin(MapRef map) {
    return slot == map.slot && index == map.index;
  }

  public MapRef plus(int floats) {
    return new MapRef(slot, index, offset + floats);
  }
}
