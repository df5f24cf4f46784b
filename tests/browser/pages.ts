/** Every kind of page of the site, the paper, and the index of its charts. */
export const pages = [
  '/',
  '/paper',
  '/charts/2018-05/index.html',
  '/glance',
  '/measure/T3A.1',
  '/measure/T3A.1?area=City&from=2017-01&to=2018-05',
  '/measure/T2A.2?part=child',
  '/measure/T4C.1',
  '/compare?a=T3A.1&b=T4A.4',
  '/compare?a=T3A.1&b=T2A.2:child&how=index',
  '/query',
  "/query?sql=from compare('T3A.1', '2018-05')",
  "/query?sql=from series('T3A.1') where area = 'force'",
  '/query?sql=from nothing',
  '/nothing',
];
