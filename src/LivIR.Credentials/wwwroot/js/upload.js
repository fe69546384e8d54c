// Sends chosen, dropped or pasted files as bodies of requests, one after another, and tells the form how far each has come.
// A connection that breaks is tried again a few times before the form says so.
const pauses = [1000, 3000, 9000];

export function attach(input, address, token, largest, form) {
  const post = file => new Promise(resolve => {
    const request = new XMLHttpRequest();
    let told = -1;
    request.upload.onprogress = moved => {
      const percent = moved.lengthComputable ? Math.floor(moved.loaded * 100 / moved.total) : 0;
      if (percent >= told + 5) {
        told = percent;
        form.invokeMethodAsync('Moved', file.name, percent).catch(() => {});
      }
    };
    request.onload = () => resolve([request.status, request.responseText]);
    request.onerror = request.onabort = () => resolve([0, '']);
    request.open('POST', address);
    request.setRequestHeader('RequestVerificationToken', token);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  });

  const send = async file => {
    let [status, text] = await post(file);
    for (const pause of pauses) {
      if (status !== 0 || !input.isConnected) {
        break;
      }
      await new Promise(passed => setTimeout(passed, pause));
      [status, text] = await post(file);
    }
    await form.invokeMethodAsync('EndedAsync', file.name, status, text).catch(() => {});
  };

  const take = async files => {
    if (files.length > 0) {
      await form.invokeMethodAsync('Chosen');
    }
    for (const file of files) {
      if (file.size > largest) {
        await form.invokeMethodAsync('Refused', file.name);
      } else {
        await send(file);
      }
    }
  };

  const paste = event => {
    if (!input.isConnected) {
      document.removeEventListener('paste', paste);
      return;
    }
    const files = [...event.clipboardData?.files ?? []];
    if (files.length > 0 && !input.matches(':disabled')) {
      event.preventDefault();
      take(files);
    }
  };

  document.addEventListener('paste', paste);
  input.addEventListener('change', async () => {
    await take([...input.files]);
    input.value = '';
  });
}
