// Sends chosen or dropped files as bodies of requests, one after another, and tells the form how far each has come.
export function attach(input, address, token, largest, form) {
  const send = file => new Promise(resolve => {
    const request = new XMLHttpRequest();
    let told = -1;
    request.upload.onprogress = moved => {
      const percent = moved.lengthComputable ? Math.floor(moved.loaded * 100 / moved.total) : 0;
      if (percent >= told + 5) {
        told = percent;
        form.invokeMethodAsync('Moved', file.name, percent).catch(() => {});
      }
    };
    const finish = (status, text) => form.invokeMethodAsync('EndedAsync', file.name, status, text).then(resolve, resolve);
    request.onload = () => finish(request.status, request.responseText);
    request.onerror = request.onabort = () => finish(0, '');
    request.open('POST', address);
    request.setRequestHeader('RequestVerificationToken', token);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  });

  input.addEventListener('change', async () => {
    const files = [...input.files];
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
    input.value = '';
  });
}
