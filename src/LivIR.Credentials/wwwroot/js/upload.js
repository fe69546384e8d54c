// Sends chosen, dropped or pasted files as bodies of requests, one after another, and tells the form how far each has come.
// A connection that breaks, or stands still, is tried again a few times before the form says so. A form that cannot be reached for a
// while is told once it can be.
const pauses = [1000, 3000, 9000];
const longPauses = [...pauses, 20000, 30000];
const standstill = 30000;
const pass = pause => new Promise(passed => setTimeout(passed, pause));

export function attach(input, address, token, largest, form) {
  const arrived = [];

  const tell = async (...told) => {
    for (const pause of [...longPauses, 0]) {
      try {
        return await form.invokeMethodAsync(...told);
      } catch {
        if (!input.isConnected) {
          return;
        }
        await pass(pause);
      }
    }
  };

  const post = file => new Promise(resolve => {
    const request = new XMLHttpRequest();
    let told = -1;
    let watch;
    const wait = () => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), standstill);
    };
    request.upload.onprogress = moved => {
      wait();
      const percent = moved.lengthComputable ? Math.floor(moved.loaded * 100 / moved.total) : 0;
      if (percent >= told + 5) {
        told = percent;
        form.invokeMethodAsync('Moved', file.name, percent).catch(() => {});
      }
    };
    request.onload = () => resolve([request.status, request.responseText]);
    request.onerror = request.onabort = () => resolve([0, '']);
    request.onloadend = () => clearTimeout(watch);
    request.open('POST', address);
    request.setRequestHeader('RequestVerificationToken', token);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    wait();
    request.send(file);
  });

  const send = async file => {
    let [status, text] = await post(file);
    for (const pause of pauses) {
      if (status !== 0 || !input.isConnected) {
        break;
      }
      await pass(pause);
      [status, text] = await post(file);
    }
    if (status === 200) {
      arrived.push([file.name, text]);
    }
    await tell('EndedAsync', file.name, status, text);
  };

  const take = async files => {
    if (files.length > 0) {
      await tell('Chosen');
    }
    for (const file of files) {
      if (file.size > largest) {
        await tell('Refused', file.name);
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

  const keep = event => {
    if (input.isConnected) {
      const shown = input.closest('.drop').querySelector('.drop-state').textContent;
      event.detail.files.push(...arrived.filter(([name]) => shown.includes(name)));
    } else {
      document.removeEventListener('draft', keep);
    }
  };

  document.addEventListener('paste', paste);
  document.addEventListener('draft', keep);
  input.addEventListener('change', async () => {
    await take([...input.files]);
    input.value = '';
  });

  // Files that had arrived before the page had to be loaded again are in the store already.
  const before = window.draftFiles ?? [];
  window.draftFiles = [];
  before.forEach(([name, ticket]) => {
    arrived.push([name, ticket]);
    tell('EndedAsync', name, 200, ticket);
  });
}
