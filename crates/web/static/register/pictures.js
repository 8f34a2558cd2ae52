// Pictures for the device: as large as a record needs them, without what a camera wrote into the file.
const MingtongPictures = (() => {
  const SIDE_PX = 1600;
  const SMALL_PX = 160;

  const drawn = async (source, side) => {
    const bitmap = await createImageBitmap(source);
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas;
  };
  /** What cannot be drawn here is sent as it is: the server says what is wrong with it. */
  const take = async (file) => {
    try {
      const canvas = await drawn(file, SIDE_PX);
      const blob = await new Promise((yes) => { canvas.toBlob(yes, "image/jpeg", 0.85); });
      return await blob.arrayBuffer();
    } catch {
      return file.arrayBuffer();
    }
  };
  /** A small one to show; none of what cannot be drawn. */
  const small = async (bytes) => {
    try { return (await drawn(new Blob([bytes]), SMALL_PX)).toDataURL("image/jpeg", 0.7); } catch { return ""; }
  };
  return { take, small };
})();
