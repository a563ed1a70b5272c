package dev.atrous.processor.declare;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads from a class file what Eclipse's compiler keeps to itself: the order of the methods and the
 * names of their parameters, if it was compiled with {@code -parameters} (Java Virtual Machine
 * Specification, sections 4.4 and 4.7.24).
 */
final class ClassFile {

  private final DataInputStream in;
  private final Map<Integer, String> texts = new HashMap<>();

  private ClassFile(InputStream bytes) {
    in = new DataInputStream(bytes);
  }

  /** The methods in the order of the file, each with its parameters' names; empty if unknown. */
  static Map<String, List<String>> parameterNames(InputStream bytes) throws IOException {
    ClassFile file = new ClassFile(bytes);
    file.in.skipNBytes(8); // magic number and version
    file.readConstants();
    file.in.skipNBytes(6); // access flags, this class, super class
    file.in.skipNBytes(2L * file.in.readUnsignedShort()); // interfaces
    file.readMembers(); // fields
    return file.readMembers();
  }

  private void readConstants() throws IOException {
    int count = in.readUnsignedShort();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(index, in.readUTF());
        case 5, 6 -> {
          in.skipNBytes(8);
          index++; // long and double take two places
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
  }

  private Map<String, List<String>> readMembers() throws IOException {
    Map<String, List<String>> members = new LinkedHashMap<>();
    int count = in.readUnsignedShort();
    for (int member = 0; member < count; member++) {
      in.skipNBytes(2); // access flags
      String name = texts.get(in.readUnsignedShort());
      in.skipNBytes(2); // descriptor
      members.put(name, readAttributes());
    }
    return members;
  }

  private List<String> readAttributes() throws IOException {
    List<String> parameters = new ArrayList<>();
    int count = in.readUnsignedShort();
    for (int attribute = 0; attribute < count; attribute++) {
      String name = texts.get(in.readUnsignedShort());
      long length = in.readInt() & 0xFFFF_FFFFL;
      if (!"MethodParameters".equals(name)) {
        in.skipNBytes(length);
        continue;
      }
      int size = in.readUnsignedByte();
      for (int parameter = 0; parameter < size; parameter++) {
        parameters.add(texts.get(in.readUnsignedShort()));
        in.skipNBytes(2); // access flags
      }
    }
    return parameters;
  }
}
