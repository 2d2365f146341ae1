// Puts a copy button beside each command. Without this script, commands are selected and copied by hand.
(function () {
  "use strict";
  if (!navigator.clipboard) {
    return;
  }
  document.querySelectorAll(".command").forEach(function (block) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    var status = document.createElement("span");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(block.querySelector("code").textContent).then(function () {
        button.textContent = "Copied";
        status.textContent = "Copied";
        window.setTimeout(function () {
          button.textContent = "Copy";
          status.textContent = "";
        }, 2000);
      });
    });
    block.append(button, status);
  });
})();
