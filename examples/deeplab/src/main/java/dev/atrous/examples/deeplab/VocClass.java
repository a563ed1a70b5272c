package dev.atrous.examples.deeplab;

/**
 * The classes of PASCAL VOC in the order of their indices, each with a colour for overlays: living
 * things warm and green, vehicles blue, furniture violet and brown.
 */
enum VocClass {
  BACKGROUND("background", 0x000000),
  AEROPLANE("aeroplane", 0x29B6F6),
  BICYCLE("bicycle", 0x26C6DA),
  BIRD("bird", 0xFFEE58),
  BOAT("boat", 0x3F7BFF),
  BOTTLE("bottle", 0x66FFB2),
  BUS("bus", 0x5C6BFF),
  CAR("car", 0x2FA8FF),
  CAT("cat", 0xFFA726),
  CHAIR("chair", 0xB388FF),
  COW("cow", 0xFF5C8D),
  DINING_TABLE("dining table", 0xA1887F),
  DOG("dog", 0xFF7043),
  HORSE("horse", 0xFFC043),
  MOTORBIKE("motorbike", 0x00E5FF),
  PERSON("person", 0xFF4F5E),
  POTTED_PLANT("potted plant", 0x8BE04E),
  SHEEP("sheep", 0xD4F05A),
  SOFA("sofa", 0xE070FF),
  TRAIN("train", 0x18D8C4),
  TV_MONITOR("tv/monitor", 0xF48FD0);

  private final String label;
  private final int colour;

  VocClass(String label, int colour) {
    this.label = label;
    this.colour = colour;
  }

  /** The name that PASCAL VOC gives it. */
  String label() {
    return label;
  }

  /** Red, green and blue, eight bits each. */
  int colour() {
    return colour;
  }

  int red() {
    return colour >> 16;
  }

  int green() {
    return colour >> 8 & 0xFF;
  }

  int blue() {
    return colour & 0xFF;
  }
}
