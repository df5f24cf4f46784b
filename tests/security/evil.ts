/** What data and authors may write that other programs would run. */
export const formula = '=HYPERLINK("http://example.test";"click")';
export const markup = `<img src=x onerror=alert(1)><script>alert(2)</script>`;
export const escapes = '\u001B[2J\u001B]0;title\u0007\u009B31m\u202Etxt';
export const statement = "x'; drop table receipt; --";
export const traversal = '../../../outside';
export const evil = [formula, markup, escapes, statement, traversal, '+1+1', '-1+1', '@SUM(A1)'];
