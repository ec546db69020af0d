// In a real Excel the pane has no preview around it: this offers the local sign-in as a list of the demo's people.
(() => {
  const remembered = 'countersign.local.person';
  let person = sessionStorage.getItem(remembered);
  let issued = null;

  const ask = async () => {
    const response = await fetch('/local/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: person }),
    });
    if (!response.ok) throw new Error(`local sign-in answered ${response.status}`);
    const { token, expiresIn } = await response.json();
    return { token, until: Date.now() + expiresIn * 1000 };
  };

  const choose = async () => {
    const { people } = await (await fetch('/local/people')).json();
    const dialog = document.createElement('dialog');
    return new Promise((resolve) => {
      for (const { id, zh, en, unit } of people) {
        const button = document.createElement('button');
        button.textContent = `${zh} ${en} · ${unit.zh}`;
        button.style.display = 'block';
        button.onclick = () => {
          resolve(id);
          dialog.remove();
        };
        dialog.append(button);
      }
      dialog.addEventListener('cancel', () => {
        resolve(null);
        dialog.remove();
      });
      document.body.append(dialog);
      dialog.showModal();
    });
  };

  const become = (id) => {
    person = id;
    issued = null;
    if (id === null) sessionStorage.removeItem(remembered);
    else sessionStorage.setItem(remembered, id);
  };

  window.countersignSignIn = {
    resume: async () => person !== null,
    signIn: async () => {
      become(await choose());
      return person !== null ? 'signed-in' : 'closed';
    },
    signOut: async () => become(null),
    token: async () => {
      if (person === null) throw new Error('nobody is signed in');
      if (issued === null || issued.until < Date.now() + 60_000) issued = await ask();
      return issued.token;
    },
  };
})();
