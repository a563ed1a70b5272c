package dev.atrous.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads just enough of a class file to know how many bytes of code each method has, because HotSpot
 * never compiles a method of more than 8,000.
 */
public final class ClassFile {

  private static final int MAGIC = 0xCAFEBABE;

  private final DataInputStream in;
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<String, Integer> codeLengths = new TreeMap<>();

  private ClassFile(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Bytes of code by method name and descriptor; methods without code are left out. */
  public static Map<String, Integer> codeLengths(byte[] classFile) {
    ClassFile reader = new ClassFile(classFile);
    try {
      reader.read();
    } catch (IOException damaged) {
      throw new UncheckedIOException("not a whole class file", damaged);
    }
    return reader.codeLengths;
  }

  private void read() throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("the first four bytes are not those of a class file");
    }
    in.skipNBytes(4); // minor and major version
    readConstants();
    in.skipNBytes(6); // access flags, this class, super class
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    readMembers(); // fields
    readMembers(); // methods
  }

  private void readConstants() throws IOException {
    int count = in.readUnsignedShort();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(index, in.readUTF());
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          index++; // long and double take two places
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("constant " + index + " has the unknown tag " + tag);
      }
    }
  }

  private void readMembers() throws IOException {
    int members = in.readUnsignedShort();
    for (int member = 0; member < members; member++) {
      in.skipNBytes(2); // access flags
      String name = texts.get(in.readUnsignedShort()) + texts.get(in.readUnsignedShort());
      int attributes = in.readUnsignedShort();
      for (int attribute = 0; attribute < attributes; attribute++) {
        String kind = texts.get(in.readUnsignedShort());
        long length = Integer.toUnsignedLong(in.readInt());
        if (kind.equals("Code")) {
          in.skipNBytes(4); // max stack, max locals
          codeLengths.put(name, in.readInt());
          length -= 8;
        }
        in.skipNBytes(length);
      }
    }
  }
}
