internal import CCompression
internal import Core

/// Expands what web servers compress, by zlib and brotli.
enum Inflater {
  /// A way of compressing.
  enum Method {
    /// RFC 1952.
    case gzip
    /// What HTTP calls `deflate`: RFC 1950, or RFC 1951 bare as some servers send it.
    case deflate
    /// RFC 7932.
    case brotli
  }

  /// One compressed stream as far as it could be expanded.
  struct Stream {
    /// What it expands to, up to where it is broken.
    var bytes: [UInt8] = []
    /// How many compressed bytes were read.
    var consumed = 0
    /// Why it ends before its end; nil when it is sound.
    var fault: Refusal?
  }

  /// Expands the stream at the beginning of some bytes.
  static func expand(
    _ input: ArraySlice<UInt8>,
    _ method: Method,
    budget: inout ExpansionBudget
  ) -> Stream {
    var stream: Stream
    switch method {
    case .gzip: stream = inflate(input, windowBits: 15 + 16, limit: budget.limit)
    case .deflate:
      stream = inflate(input, windowBits: 15, limit: budget.limit)
      if stream.fault != nil, stream.bytes.isEmpty {
        stream = inflate(input, windowBits: -15, limit: budget.limit)
      }
    case .brotli: stream = unbrotli(input, limit: budget.limit)
    }
    if stream.fault == ExpansionBudget.exceeded {
      budget.overrun()
    } else {
      budget.spend(stream.bytes.count)
    }
    return stream
  }

  private static let damaged = Refusal(
    .unreadableArchive,
    "its compressed data is damaged: save it again"
  )
  private static let cut = Refusal(
    .unreadableArchive,
    "its compressed data is cut off: save it again"
  )

  private static let chunkSize = 1 << 16

  private static func inflate(
    _ input: ArraySlice<UInt8>,
    windowBits: Int32,
    limit: Int
  ) -> Stream {
    var output = Stream()
    var state = unsafe z_stream()
    guard unsafe barometre_inflate_init(&state, windowBits) == Z_OK else {
      return Stream(fault: damaged)
    }
    defer { unsafe _ = inflateEnd(&state) }
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    unsafe input.withUnsafeBufferPointer { source in
      // zlib reads only; its pointer type lacks `const`. Files are under 4 GiB, as `avail_in` is.
      unsafe state.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe state.avail_in = UInt32(clamping: source.count)
      var status = Z_OK
      while status == Z_OK {
        // The output pointer lives for this call only; zlib writes `avail_out` bytes at most.
        let got = unsafe chunk.withUnsafeMutableBufferPointer { target in
          unsafe state.next_out = target.baseAddress
          unsafe state.avail_out = UInt32(target.count)
          status = unsafe CCompression.inflate(&state, Z_NO_FLUSH)
          return unsafe target.count - Int(state.avail_out)
        }
        output.bytes += chunk[..<got]
        if output.bytes.count > limit {
          output.fault = ExpansionBudget.exceeded
          break
        }
      }
      if output.fault == nil, status != Z_STREAM_END {
        output.fault = status == Z_BUF_ERROR ? cut : damaged
      }
      output.consumed = unsafe source.count - Int(state.avail_in)
    }
    return output
  }

  private static func unbrotli(_ input: ArraySlice<UInt8>, limit: Int) -> Stream {
    var output = Stream()
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
      return Stream(fault: damaged)
    }
    defer { unsafe BrotliDecoderDestroyInstance(state) }
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    unsafe input.withUnsafeBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      var status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
      while status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT {
        // As with zlib: `left` and `room` say how far brotli may read and write.
        let got = unsafe chunk.withUnsafeMutableBufferPointer { target in
          var to = target.baseAddress
          var room = target.count
          status = unsafe BrotliDecoderDecompressStream(state, &left, &next, &room, &to, nil)
          return target.count - room
        }
        output.bytes += chunk[..<got]
        if output.bytes.count > limit {
          output.fault = ExpansionBudget.exceeded
          break
        }
      }
      if output.fault == nil, status != BROTLI_DECODER_RESULT_SUCCESS {
        output.fault = status == BROTLI_DECODER_RESULT_ERROR ? damaged : cut
      }
      output.consumed = source.count - left
    }
    return output
  }
}
