<?xml version="1.0" encoding="UTF-8"?>
<!-- Odd: CDF has its addresses in attributes and its date in LASTMOD; names are in capitals. -->
<CHANNEL HREF="http://www.mirevaux.example/" BASE="http://www.mirevaux.example/">
  <TITLE>Mirevaux en direct</TITLE>
  <ABSTRACT>Le canal de la mairie</ABSTRACT>
  <LOGO HREF="http://www.mirevaux.example/logo.gif" STYLE="image"/>
  <ITEM HREF="http://www.mirevaux.example/eclairage.html" LASTMOD="2026-05-04T10:15">
    <TITLE>Éclairage public</TITLE>
    <ABSTRACT>Extinction de minuit à 5 h.</ABSTRACT>
  </ITEM>
  <ITEM HREF="http://www.mirevaux.example/marche.html">
    <TITLE>Marché</TITLE>
  </ITEM>
</CHANNEL>
