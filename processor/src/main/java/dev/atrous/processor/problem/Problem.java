package dev.atrous.processor.problem;

import static javax.tools.Diagnostic.Kind.ERROR;
import static javax.tools.Diagnostic.Kind.NOTE;
import static javax.tools.Diagnostic.Kind.WARNING;

import javax.tools.Diagnostic;

/**
 * Every message of the processor: what is wrong, then what to do. The id in front of a message is
 * the constant's name in camel case. A placeholder is {@code %s}.
 */
public enum Problem {
  // ---- the interface
  NETWORK_MUST_BE_INTERFACE(
      ERROR,
      "@Network is on %s, which is no interface.",
      "Declare the network as an interface; each of its methods is a layer."),
  NETWORK_MUST_NOT_BE_GENERIC(
      ERROR, "Network %s has type parameters.", "Remove them; a network's sizes are fixed."),
  NETWORK_MUST_BE_VISIBLE(
      ERROR,
      "Network %s is private, or a type around it is, so no generated class can implement it.",
      "Make them package-private or public."),
  NETWORK_MUST_NOT_BE_SEALED(
      ERROR, "Network %s is sealed, so no generated class can implement it.", "Remove sealed."),
  NETWORK_MUST_HAVE_PACKAGE(
      ERROR,
      "Network %s is in the unnamed package of module %s, where compilers generate no class.",
      "Move it to a package."),
  NETWORK_IS_BLOCK(
      ERROR,
      "@Network is on the layers of block @%s.",
      "Remove it; a network has a block as the annotation of a layer."),
  INHERITS_NO_LAYERS(
      ERROR,
      "%s extends %s, whose %s.",
      "Do not extend it, or give what it declares a body (default) in this interface."),
  NO_INPUT(
      ERROR,
      "Network %s has no input.",
      "Add one, such as @Input(channels = 3, height = 224, width = 224) Tensor %s();"),
  NO_LAYER(
      ERROR,
      "Network %s has no layer: nothing reads its input.",
      "Add one, such as @Conv(kernel = 3, channels = 32) Tensor stem(Tensor %s);"),
  OUTPUT_IS_INPUT(
      ERROR,
      "Output '%s' is an input of the network, nothing is computed.",
      "Add a layer that reads it."),
  NAME_TAKEN(
      ERROR,
      "The class to be generated, %s, exists already.",
      "Rename the interface or the existing class."),
  GENERATED_OUT_OF_DATE(
      ERROR,
      "%s, which was generated from an earlier %s, is among the sources.",
      "%s, or let javac keep it apart from your own: -d classes."),
  RESERVED_NAME(
      ERROR,
      "A layer cannot be named '%s': the generated class has a method of that name.",
      "Choose another name."),
  PACKAGE_HIDDEN(
      ERROR,
      "'%s' hides the package of that name, and '%s' a type of the generated class, which can name"
          + " neither.",
      "Rename one of them."),

  // ---- methods
  METHOD_WITHOUT_OPERATION(
      ERROR,
      "Method '%s' has no operation.",
      "Say what the layer does, such as @Conv(kernel = 3, channels = 32) or @Input(…), or give the"
          + " method a body (default) if it is no layer."),
  METHOD_WITH_BODY(
      ERROR,
      "Layer '%s' has a body.",
      "Remove the body (and default or static); the generated class computes the layer."),
  NOT_A_TENSOR(ERROR, "%s is of type %s, not dev.atrous.runtime.Tensor.", ""),
  METHOD_MUST_NOT_BE_GENERIC(
      ERROR, "Layer '%s' has type parameters or throws clauses.", "Remove them."),
  DUPLICATE_LAYER(
      ERROR,
      "There are two layers named '%s'.",
      "A parameter names the layer that it reads, so names must be unique: rename one."),
  AMBIGUOUS_INHERITANCE(
      ERROR,
      "Layer '%s' is declared by %s and by %s, neither of which overrides the other.",
      "Override it in this interface."),
  INPUT_READS_NOTHING(ERROR, "Input '%s' has parameters.", "Remove them; an input reads nothing."),
  INPUT_MUST_STAND_ALONE(
      ERROR,
      "@Input is one of several operations of '%s'.",
      "Let the input stand alone and give the other operations a layer that reads it."),
  INPUT_IN_BLOCK(
      ERROR,
      "@Input in a block.",
      "A block's inputs are the parameters that name none of its layers."),

  // ---- edges
  UNKNOWN_LAYER(
      ERROR,
      "'%s' reads '%s', but there is no such layer.%s",
      "A parameter's name is the name of the layer that it reads. Layers: %s."),
  MISSING_PARAMETER_NAMES(
      ERROR,
      "The class file of %s does not have the names of its methods' parameters.",
      "Compile it with -parameters: they say which layer reads which."),
  CYCLE(ERROR, "Layers read each other in a circle: %s.", "Break the circle at one of them."),
  INPUT_COUNT(
      ERROR, "%s reads %s, but '%s' has %s.", "A parameter is named as the layer that it reads."),
  BLOCK_INPUT_COUNT(
      ERROR,
      "%s reads %s (%s), but '%s' has %s.",
      "A block's inputs are the parameters of its layers that name none of them; a parameter of the"
          + " same name stands for an input, the others for the rest in their order."),
  SECOND_INPUT_OF_BLOCK(
      ERROR,
      "'%s' reads '%s', but there is no such layer.%s",
      "A block whose input is called 'input' has no other; to give it several, call none of them so."
          + " Layers: %s."),
  TOO_MANY_TENSORS(
      ERROR,
      "'%s' has %s, more than the %s that a generated method can pass on.",
      "Split it into several layers or networks."),
  SECOND_INPUT_IN_CHAIN(
      ERROR,
      "%s stands behind another operation, but it reads %s tensors.",
      "Only the first operation of a chain can read several; give this one a layer of its own."),

  // ---- annotations
  NUMBER_TOO_SMALL(ERROR, "%s = %s, but it must be at least %s.", ""),
  NUMBER_TOO_LARGE(ERROR, "%s = %s, but it must be at most %s.", ""),
  NUMBER_OUT_OF_RANGE(ERROR, "%s = %s, but it must be %s.", ""),
  ARRAY_LENGTH(ERROR, "%s has %s.", "Write %s."),
  UNKNOWN_ATTRIBUTE(ERROR, "@%s has no %s %s.%s", "Its attributes: %s."),
  KERNEL_MISSING(ERROR, "%s has no kernel.", "Write its size, such as kernel = 3."),
  CHANNELS_MISSING(
      ERROR,
      "%s does not say how many channels come out.",
      "Write channels = … (output channels)%s."),
  CHANNELS_AND_MULTIPLIER(
      ERROR,
      "Both channels = %s and multiplier = %s are written.",
      "Keep one: multiplier means output channels per input channel."),
  PAD_AND_PADDING(
      ERROR,
      "Both pad and padding = %s are written.",
      "Keep one: pad gives the numbers, padding the rule for them."),
  PAD_MISSING(ERROR, "@Pad does not say how much.", "Write pad = … with 1, 2 or 4 numbers."),
  PAD_NEEDS_CONSTANT(
      ERROR,
      "%s has no meaning for mode = %s.",
      "Use mode = CONSTANT, or a second @Pad behind it."),
  OUTPUT_PADDING_TOO_LARGE(
      ERROR,
      "outputPadding %s must be smaller than the larger of stride %s and rate %s.",
      "Such rows would never be reached by the kernel; use at most %s."),
  HEIGHT_WITHOUT_WIDTH(ERROR, "%s has height or width but not both.", "Write both, or neither: %s"),
  SIZE_GIVEN_TWICE(ERROR, "The size of %s is given twice: by %s and by %s.", "Keep one of them."),
  LIMITS_CROSSED(
      ERROR, "max = %s is below min = %s.", "Swap them; nothing lies between these limits."),
  SIZE_MISSING(
      ERROR,
      "%s does not say to which size.",
      "Write height and width%s, or add a second parameter whose size it takes."),
  RESIZE_NEEDS_MODE(ERROR, "%s has no meaning for mode = %s.", "Use mode = %s, or leave %s out."),

  // ---- blocks and modifiers
  BLOCK_WITHOUT_LAYERS(
      ERROR,
      "Block @%s has no nested interface Layers.",
      "Add interface Layers { … } with the block's layers to the annotation."),
  LAYERS_MUST_BE_INTERFACE(
      ERROR,
      "Layers of block @%s is %s.",
      "Declare it as an interface; each of its methods is a layer of the block."),
  BLOCK_OUTPUTS(
      ERROR,
      "Block @%s has %s: %s.",
      "A block has one output: the layer that no other layer of the block reads."),
  BLOCK_RECURSION(ERROR, "Block @%s uses itself: %s.", "A block cannot contain itself."),
  BLOCK_RETENTION(
      ERROR,
      "Block @%s has a retention other than CLASS.",
      "Remove @Retention: with another one, class files lose the order of a method's annotations."),
  BLOCK_WITHOUT_INPUT(
      ERROR, "Block @%s reads nothing.", "Give a layer a parameter that names no layer: input."),
  NOT_AN_OPERATION(
      ERROR,
      "@%s is no operation of a network.",
      "To use it as a block, mark it @Block; otherwise remove it."),
  BIND_OUTSIDE_BLOCK(
      ERROR, "@%s is only for the layers of a block.", "Write the value itself, or remove it."),
  BIND_SYNTAX(ERROR, "@%s(\"%s\") cannot be read.", "Write %s."),
  BIND_UNKNOWN_SOURCE(
      ERROR, "@%s(\"%s\"): block @%s has no attribute '%s'.%s", "Its attributes: %s."),
  BIND_UNKNOWN_TARGET(
      ERROR,
      "@Bind(\"%s\"): %s has an attribute '%s'.",
      "Write @Bind behind the operation whose attribute it gives, or name that: \"Conv.rate\"."),
  BIND_TYPE(ERROR, "@%s(\"%s\"): '%s' of block @%s is %s, but %s is needed.", ""),
  ATTRIBUTE_MISSING(
      ERROR, "@%s does not say its %s.", "Write %s = …, or let the block around it @Bind it."),
  BOUND_AND_WRITTEN(ERROR, "'%s' is both written and bound by @Bind.", "Keep one of them."),
  REPEAT_OF_SEVERAL_INPUTS(
      ERROR,
      "@Repeat on '%s', which reads %s tensors.",
      "Only a layer with one input can be repeated."),
  EACH_WITH_REPEAT(
      ERROR,
      "'%s' has both @Each and @Repeat.",
      "Repeat inside a block of its own, and let @Each copy that."),
  NAME_COUNT(
      ERROR,
      "@Named has %s, but '%s' has %s with weights.",
      "Write one name for the layer, or one for each operation that has weights."),
  UNUSED_WEIGHTS_EMPTY(
      ERROR,
      "unusedWeights has an empty string, with which every name begins.",
      "Write what the names of the tensors begin with, such as \"aux_classifier.\"."),
  WEIGHTS_NOT_FOUND(
      ERROR,
      "There is no weights file \"%s\": it is neither beside the interface nor, in its package,"
          + " among the compiler's output, its sources or on the class path.",
      "Put it there, or leave weights away; load checks each file when the program runs."),
  WEIGHTS_UNUSABLE(
      ERROR, "The weights file \"%s\" cannot be used: %s.", "Write it anew, as safetensors."),
  WEIGHTS_OF_ANOTHER(
      ERROR,
      "\"%s\" has none of the %s tensors that %s needs: it has %s, not %s.",
      "Name the file of this network, or name its weights as the file does, with @Named."),
  WEIGHT_MISSING(
      ERROR,
      "'%s' needs %s, which \"%s\" does not have%s.",
      "Name the weights as the file does, with @Named."),
  WEIGHT_MISSHAPEN(
      ERROR,
      "'%s' needs '%s' %s, but in \"%s\" it is %s.",
      "Declare the layer as it was when it was trained."),
  WEIGHTS_UNEXPECTED(
      ERROR,
      "\"%s\" has %s that %s does not need: %s.",
      "Add the layer that needs them, or unusedWeights with what their names begin with."),
  NAME_EMPTY(ERROR, "@Named has an empty name.", "Write the name that the weights file uses."),
  NAME_SYNTAX(
      ERROR,
      "@Named(\"%s\") cannot be read.",
      "Write one name for the whole, and \"part = name\" for parts of it, without spaces in names."),
  NAME_CHARACTER(
      ERROR,
      "@Named(\"%s\") has %s.",
      "Names have neither spaces nor characters that cannot be seen: write the tensor's name, or rename"
          + " the tensor."),
  NAME_COUNTER(
      ERROR,
      "@Named(\"%s\") has braces around something that is no number of up to nine digits.",
      "A number in braces, such as {0}, counts copies from there on; names have no other braces."),
  NAMED_INHERITS_NOTHING(
      ERROR,
      "@Named on %s, which inherits nothing: on an interface it names the weights of inherited layers.",
      "Write it at the layers that it is meant for."),
  NAME_OF_NOTHING(
      ERROR,
      "@Named(\"%s\"): '%s' has no part with weights that is called '%s'.%s",
      "Its parts are: %s."),
  DUPLICATE_WEIGHT(
      ERROR,
      "Two operations take their weights from '%s': %s.",
      "Rename a layer, or name its weights with @Named."),
  OUTPUT_STRIDE(
      ERROR,
      "outputStride = %s is never reached: the strides multiply from %s to %s at '%s'.",
      "Use one of the products of strides on the way."),

  // ---- shapes
  GROUPS_MUST_DIVIDE_CHANNELS(
      ERROR, "groups = %s does not divide the %s input channels of '%s'.", "Use %s."),
  GROUPS_MUST_DIVIDE_OUTPUT_CHANNELS(
      ERROR, "groups = %s does not divide the %s output channels of '%s'.", "Use %s."),
  OUTPUT_EMPTY(
      ERROR,
      "'%s' would have no %s: kernel %s at rate %s covers %s pixels, the padded input has %s.",
      "Use a smaller kernel or rate, more padding, or a larger input. %s"),
  RESIZE_EMPTY(
      ERROR,
      "'%s' would have no %s: %s · %s is below 1.",
      "Use a larger scale, or write height and width. %s"),
  TRANSPOSED_EMPTY(
      ERROR,
      "'%s' would have no %s: (%s − 1) · stride %s + %s − padding %s = %s.",
      "Use less padding."),
  SHAPES_DIFFER(
      ERROR,
      "%s of '%s' needs equal shapes (or sizes of 1), but the %s differs: %s.",
      "Make them equal, for example with @Resize, @Crop or a 1×1 @Conv. %s"),
  SIZES_DIFFER(
      ERROR,
      "@Concat of '%s' needs equal heights and widths, but the %s differs: %s.",
      "Make them equal, for example with @Resize or @Crop. %s"),
  CROP_OUTSIDE(
      ERROR,
      "'%s' would crop %s, but the input has %s.",
      "Crop to a part that lies inside the input. %s"),
  PAD_MIRRORS_TOO_MUCH(
      ERROR,
      "'%s' would mirror %s, but the input has %s.",
      "Mirror at most %s, since the outermost is not repeated; mode = EDGE takes any number. %s"),
  BLOCKS_UNFILLED(
      ERROR,
      "block = %s needs a multiple of %s channels, but '%s' reads %s.",
      "Use block = %s%s. %s"),
  BLOCKS_LEAVE_PIXELS(
      ERROR,
      "block = %s does not divide the %s %s that '%s' reads.",
      "Use %s, or pad or crop the map. %s"),
  PREDICTIONS_UNFILLED(
      ERROR,
      "channels = %s does not divide the %s channels of a map that '%s' reads.",
      "Use %s. %s"),
  SLICE_OUTSIDE(
      ERROR, "%s = %s, but '%s' reads %s channels, counted from 0.", "Use at most %s. %s"),
  SLICE_EMPTY(
      ERROR,
      "from = %s and to = %s leave no channel for '%s'.",
      "'from' is the first channel, and 'to' the one behind the last: write a larger 'to'."),
  VALUES_PER_CHANNEL(ERROR, "%s has %s, but '%s' reads %s.", "Write one, or one per channel."),
  TOO_LARGE(
      ERROR,
      "'%s' has %s, more than the 2³¹ − 1 that a Java array holds.",
      "Use fewer channels or a smaller input. %s"),

  // ---- what compiles and disappoints
  GRIDDING(
      WARNING,
      "'%s' has rate %s behind %s: all are multiples of %s, so together they read one %s in %s and"
          + " leave a grid of gaps.",
      "Choose rates without a common factor, such as 1, 2, 5 (Wang et al. 2018)."),
  DEGENERATE_RATE(
      WARNING,
      "'%s' has rate %s on an input of %s: only one of the kernel's %s ever meets data, the others"
          + " meet padding, and the layer sees no further than a smaller kernel.",
      "Use a smaller rate or a larger input (Chen et al. 2017, section 3.3)."),
  CHECKERBOARD(
      WARNING,
      "'%s' has kernel %s at stride %s: neighbouring outputs are sums of %s and of %s by turns,"
          + " which shows as a checkerboard.",
      "Use %s, or @Resize and @Conv (Odena et al. 2016)."),
  UNREAD_EDGE(
      WARNING,
      "'%s' never reads the last %s of its %s: kernel %s at stride %s ends before.",
      "Use padding = SAME, or an input of %s."),
  LAYER_UNUSED(
      WARNING,
      "'%s' is needed by no output and left out of %s.",
      "Remove it, or mark it or a layer that reads it with @Output."),
  VALUE_UNUSED(
      WARNING,
      "No layer takes the %s = %s that %s gives: each has a value of its own, or needs none.",
      "Remove it."),

  // ---- notes
  LAYER_LEFT_OUT(
      NOTE,
      "Inherited '%s' is left out of %s: no output needs it.",
      "To keep it, mark it or a layer that reads it with @Output."),
  TOO_MANY_LAYERS(
      ERROR,
      "Network %s has more than %s layers, the copies of @Repeat and @Each counted.",
      "Repeat less."),
  UNKNOWN_OPTION(WARNING, "Option -Aatrous.%s = %s is not known.", "Known: %s."),
  SUMMARY(NOTE, "%s", ""),
  REPORT_UNWRITTEN(
      WARNING, "The report %s could not be written: %s.", "%sThe network itself is compiled."),

  // ---- ourselves
  INTERNAL_ERROR(
      ERROR,
      "The processor failed on %s, which is its own fault: %s",
      "Please report it with the interface and the lines above.");

  private final Diagnostic.Kind kind;
  private final String text;
  private final String hint;

  Problem(Diagnostic.Kind kind, String text, String hint) {
    this.kind = kind;
    this.text = text;
    this.hint = hint;
  }

  public Diagnostic.Kind kind() {
    return kind;
  }

  /** The name in front of the message, such as {@code GroupsMustDivideChannels}. */
  public String id() {
    StringBuilder id = new StringBuilder();
    for (String word : name().split("_")) {
      id.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return id.toString();
  }

  /** Whether the language's {@code Warning} has a constant of this name, for {@code @Accept}. */
  boolean isAcceptable() {
    return kind == WARNING && this != UNKNOWN_OPTION && this != REPORT_UNWRITTEN;
  }

  /**
   * What silences a warning, as the value of {@code @SuppressWarnings}: {@code atrous:gridding}.
   */
  String key() {
    return "atrous:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Text and hint with an ellipsis for each figure. */
  public String pattern() {
    return (text + " " + hint).replace("%s", "…").strip();
  }

  /** Text and hint with the figures filled in, in the order of their placeholders. */
  String text(Object... figures) {
    String pattern = hint.isEmpty() ? text : text + " " + hint;
    return Words.visible(String.format(java.util.Locale.ROOT, pattern, figures).strip());
  }
}
