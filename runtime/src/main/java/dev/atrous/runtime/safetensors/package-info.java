/**
 * The safetensors format, version 0 as Hugging Face publishes it: eight bytes of header length, a
 * JSON header that gives every tensor its element type, shape and range of bytes, then the bytes.
 * In: a file or a stream that nobody has reason to trust. Out: named {@link
 * dev.atrous.runtime.safetensors.TensorData} whose ranges are known to lie in the file, not to
 * overlap and to fit their shapes, or a {@link dev.atrous.runtime.safetensors.SafetensorsException}
 * that says what is wrong and where. And back.
 */
package dev.atrous.runtime.safetensors;
