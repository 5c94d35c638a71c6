// The engine lies packed beside this file: what is asked for as `.wasm` is unpacked here, whether or not the server did so already.
(() => {
  const fetched = self.fetch.bind(self);
  self.fetch = async (request, options) => {
    const url = typeof request === 'string' ? request : (request.url ?? String(request));
    if (!url.endsWith('.wasm')) return fetched(request, options);
    const answer = await fetched(`${url}.gz`, options);
    if (!answer.ok) return answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const body = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
    return new Response(body, { headers: { 'content-type': 'application/wasm' } });
  };
})();
