#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstring>

struct barometre_json_document {
  simdjson::dom::parser parser;
  size_t tape_count = 0;
  size_t string_count = 0;
};

namespace {

// The largest value, in bytes, whose buffers are kept for the next one.
constexpr size_t largest_kept = size_t(4) << 20;

// The end of the last string: strings are written in the order of the tape, so that only the last
// string on it matters. Numbers take two words, the second of which is data.
size_t end_of_strings(const uint64_t *tape, const uint8_t *strings, size_t count) {
  size_t end = 0;
  for (size_t place = 1; place < count; place++) {
    const uint8_t type = uint8_t(tape[place] >> 56);
    if (type == '"') {
      const size_t start = size_t(tape[place] & 0x00FFFFFFFFFFFFFF);
      uint32_t length;
      std::memcpy(&length, strings + start, sizeof length);
      end = start + sizeof length + length + 1;
    } else if (type == 'l' || type == 'u' || type == 'd') {
      place++;
    }
  }
  return end;
}

}  // namespace

barometre_json_document *barometre_json_parse(const uint8_t *bytes, size_t count, size_t deepest) {
  thread_local barometre_json_document document;
  auto &parser = document.parser;
  if (count + 1 > parser.capacity() || deepest != parser.max_depth()) {
    if (parser.allocate(count + 1, deepest) != simdjson::SUCCESS) return nullptr;
  }
  // The parser copies the bytes into a buffer with the padding it needs.
  if (parser.parse(bytes, count, true).error() != simdjson::SUCCESS) {
    barometre_json_done(&document);
    return nullptr;
  }
  const auto &parsed = parser.doc;
  // The first word closes with the place of the last: the length of the tape.
  document.tape_count = size_t(parsed.tape[0] & 0x00FFFFFFFFFFFFFF);
  document.string_count =
      end_of_strings(parsed.tape.get(), parsed.string_buf.get(), document.tape_count);
  return &document;
}

const uint64_t *barometre_json_tape(const barometre_json_document *document, size_t *count) {
  *count = document->tape_count;
  return document->parser.doc.tape.get();
}

const uint8_t *barometre_json_strings(const barometre_json_document *document, size_t *count) {
  *count = document->string_count;
  return document->parser.doc.string_buf.get();
}

void barometre_json_done(barometre_json_document *document) {
  // What one great value took is not kept for the small ones after it.
  if (document->parser.capacity() > largest_kept) document->parser = simdjson::dom::parser();
}
