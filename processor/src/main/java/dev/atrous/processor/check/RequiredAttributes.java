package dev.atrous.processor.check;

import dev.atrous.processor.declare.Attributes;
import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.List;

/** What must be said is said, and said once. */
final class RequiredAttributes implements DeclarationRule {

  @Override
  public void check(OperationDeclaration operation, Problems problems) {
    Attributes attributes = operation.attributes();
    Place place = operation.place();
    String name = "@" + operation.name();
    if (attributes.has("kernel") && !attributes.isWritten("kernel")) {
      problems.add(Problem.KERNEL_MISSING, place, name);
    }
    List<String> missing = attributes.missing();
    if (!missing.isEmpty()) {
      problems.add(
          Problem.ATTRIBUTE_MISSING,
          place,
          operation.name(),
          String.join(" and its ", missing),
          missing.get(0));
    }
    checkChannels(operation, problems);
    if (attributes.has("padding")
        && attributes.isWritten("padding")
        && attributes.isWritten("pad")) {
      problems.add(
          Problem.PAD_AND_PADDING, attributes.get("pad").place(), attributes.get("padding"));
    }
    if (operation.is(BuiltIn.PAD)) {
      checkPad(operation, problems);
    }
    if (operation.is(BuiltIn.RESIZE) || operation.is(BuiltIn.CROP)) {
      checkSize(operation, problems);
    }
    if (operation.is(BuiltIn.RESIZE)) {
      checkMode(attributes, "rounding", "NEAREST", problems);
      checkMode(attributes, "cubic", "BICUBIC", problems);
      checkMode(attributes, "excludeOutside", "BICUBIC", problems);
    }
  }

  private static void checkMode(
      Attributes resize, String attribute, String mode, Problems problems) {
    if (resize.isWritten(attribute) && !resize.text("mode").equals(mode)) {
      problems.add(
          Problem.RESIZE_NEEDS_MODE,
          resize.get(attribute).place(),
          attribute,
          resize.get("mode"),
          mode,
          attribute);
    }
  }

  private static void checkChannels(OperationDeclaration operation, Problems problems) {
    Attributes attributes = operation.attributes();
    boolean free = operation.is(BuiltIn.INPUT) || operation.is(BuiltIn.PREDICTIONS);
    if (!attributes.has("channels") || free) {
      return;
    }
    boolean channels = attributes.isWritten("channels");
    boolean multiplier = attributes.has("multiplier") && attributes.isWritten("multiplier");
    if (channels && multiplier) {
      problems.add(
          Problem.CHANNELS_AND_MULTIPLIER,
          attributes.get("multiplier").place(),
          attributes.get("channels"),
          attributes.get("multiplier"));
    } else if (!channels && !multiplier && !operation.is(BuiltIn.CONV)) {
      String other =
          attributes.has("multiplier") ? " or multiplier = … (output per input channel)" : "";
      problems.add(Problem.CHANNELS_MISSING, operation.place(), "@" + operation.name(), other);
    }
  }

  private static void checkPad(OperationDeclaration pad, Problems problems) {
    Attributes attributes = pad.attributes();
    List<String> constant = List.of("value", "channelsBefore", "channelsAfter");
    if (!attributes.isWritten("pad")
        && !attributes.isWritten("channelsBefore")
        && !attributes.isWritten("channelsAfter")) {
      problems.add(Problem.PAD_MISSING, pad.place());
    }
    if (!attributes.text("mode").equals("CONSTANT")) {
      constant.stream()
          .filter(attributes::isWritten)
          .forEach(
              name ->
                  problems.add(
                      Problem.PAD_NEEDS_CONSTANT,
                      attributes.get(name).place(),
                      name,
                      attributes.get("mode")));
    }
  }

  private static void checkSize(OperationDeclaration operation, Problems problems) {
    Attributes attributes = operation.attributes();
    boolean height = attributes.isWritten("height");
    boolean width = attributes.isWritten("width");
    String name = "@" + operation.name();
    if (height != width) {
      problems.add(
          Problem.HEIGHT_WITHOUT_WIDTH,
          attributes.get(height ? "height" : "width").place(),
          name,
          "then a second parameter gives the size.");
    } else if (height && attributes.has("scale") && attributes.isWritten("scale")) {
      problems.add(
          Problem.SIZE_GIVEN_TWICE,
          attributes.get("scale").place(),
          name,
          "height and width",
          "scale");
    }
  }
}
